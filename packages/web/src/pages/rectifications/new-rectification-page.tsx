import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '../../data/queries.js';
import { useDeed } from '../../data/use-deed.js';
import { useUnsent } from '../../data/use-unsent.js';
import { BodyChoice, useIsBodyMissing } from '../../forms/body-choice.js';
import { emptyHeader, HeaderForm, headerErrors } from '../../forms/header-form.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { paths } from '../../paths.js';
import styles from './rectifications.module.css';

/** A rectification without a document: it is named here, then its findings are registered one by one. */
export function Component() {
  const [header, setHeader, sent] = useUnsent('new-rectification', emptyHeader);
  const [bodyId, setBodyId] = useState<string | null>(null);
  const isBodyMissing = useIsBodyMissing(bodyId);
  const [checked, setChecked] = useState(false);
  const register = useDeed('registerRectification', [keys.rectifications]);
  const navigate = useNavigate();
  const errors = headerErrors(header);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(errors).length > 0 || isBodyMissing) return;
    const { id } = await register.mutateAsync({ body: { header, ...(bodyId && { bodyId }) } });
    sent();
    await navigate(paths.register(id));
  };

  return (
    <Page title="新建整改工作" note="先写清是哪一项；随后逐个登记问题">
      <form
        className={`${styles.narrow} ${styles.stack}`}
        onSubmit={(event) => void submit(event).catch(() => undefined)}
      >
        {register.error && <Failure error={register.error} what="没有存上" kept="刚才填的都还在这一页。" />}
        <BodyChoice value={bodyId} choose={setBodyId} checked={checked} />
        <HeaderForm header={header} errors={checked ? errors : {}} change={setHeader} />
        <div>
          <Button type="primary" size="large" htmlType="submit" loading={register.isPending}>
            建好，登记第一个问题
          </Button>
        </div>
      </form>
    </Page>
  );
}

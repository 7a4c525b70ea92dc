import type { PersonPage } from '@bihuan/contract';
import { useNavigate } from 'react-router';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { paths } from '../../paths.js';
import { stalePerson, usePersonForm } from './use-person-form.js';

interface PanelProps {
  person: PersonPage;
  close: () => void;
}

/** 移除误登的人: registered by mistake, or twice. */
export function RemovePersonPanel({ person, close }: PanelProps) {
  const { form, params } = usePersonForm(person, close);
  const remove = useDeed('removePerson', stalePerson);
  const navigate = useNavigate();
  return (
    <CorrectionPanel
      {...form}
      title="移除误登的人"
      deed="移除"
      danger
      draftKey={`person:remove:${person.id}`}
      initial={null}
      problem={() => null}
      send={async (_, reason) => {
        await remove.mutateAsync({ params, body: { version: person.version, reason } });
        await navigate(paths.people());
      }}
    >
      {() => <p>只用于登错了、登重了的人。有过角色或管理员身份的不能移除，请登记离任。</p>}
    </CorrectionPanel>
  );
}

/** 删除个人信息: name and contacts go out of the record for good; what the person did stays. */
export function ErasePanel({ person, close }: PanelProps) {
  const { form, params } = usePersonForm(person, close);
  const erase = useDeed('erasePersonalData', stalePerson);
  return (
    <CorrectionPanel
      {...form}
      title="删除个人信息"
      deed="删除，不能恢复"
      danger
      draftKey={`person:erase:${person.id}`}
      initial={null}
      problem={() => null}
      send={(_, reason) => erase.mutateAsync({ params, body: { version: person.version, reason } })}
    >
      {() => (
        <p>
          姓名、电话、邮箱从所有记录里抹去，<strong>不能恢复</strong>
          。办过的事、签过的字都留着，只是不再有名字；记录仍能核验。
        </p>
      )}
    </CorrectionPanel>
  );
}

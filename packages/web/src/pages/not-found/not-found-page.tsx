import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ButtonLink } from '../../parts/button-link.js';
import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';

export function Component() {
  const navigate = useNavigate();
  return (
    <Page title="没有这一页">
      <StateCard
        title="这个地址没有内容"
        actions={
          <>
            <ButtonLink type="primary" to={paths.home()}>
              回首页
            </ButtonLink>
            <Button onClick={() => navigate(-1)}>回上一页</Button>
          </>
        }
      >
        地址可能抄漏了一段，或者那份资料已经删去。
      </StateCard>
    </Page>
  );
}

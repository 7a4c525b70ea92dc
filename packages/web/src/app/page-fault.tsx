import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { Failure } from '../parts/failure.js';
import { Page } from '../parts/page.js';
import { paths } from '../paths.js';

/** What a page shows that broke. Reloading is the way on: what was typed is kept in the browser. */
export function PageFault() {
  const error = useRouteError();
  return (
    <Page title="这一页出错了">
      <Failure
        error={error}
        what="这一页没有打开"
        kept="已填的文字都还在。"
        retry={() => window.location.reload()}
        actions={<Button href={paths.home()}>回首页</Button>}
      />
    </Page>
  );
}

import { ButtonLink } from '../../parts/button-link.js';
import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';

/** Somebody who can sign in and has nothing to do yet. */
export function NoRoleYet() {
  return (
    <Page title="首页">
      <StateCard title="你还没有角色" actions={<ButtonLink to={paths.ownAccount()}>看我的账号</ButtonLink>}>
        登录好了，但还没有人给你授予角色，所以看不到台账。请找本单位的安全管理员；他授予以后，刷新这一页就能看到。
      </StateCard>
    </Page>
  );
}

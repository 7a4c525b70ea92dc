import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';

/** Somebody with a role in a ledger that holds nothing for him, or nothing at all. */
export function NothingToSeeYet() {
  return (
    <Page title="首页">
      <StateCard title="还没有轮到你的台账">
        你有角色，但还没有一项整改工作写到你或你的单位。整改办导入文件、对好单位以后，这里就有。
      </StateCard>
    </Page>
  );
}

/** A program of its own that works and seals until it is killed: `seal-often.ts PLACE_JSON KEY_FOLDER`. */

import { openStore, type StorePlace } from '../../open-store.js';
import { registered } from '../fictions.js';
import { sealNow } from '../sealed-ledger.js';

const [place = '{}', keyFolder = ''] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StorePlace);
while (true) {
  await registered(store, [{}]);
  const { checkpoint } = await sealNow(store, keyFolder);
  process.stdout.write(`${checkpoint.size}\n`);
}

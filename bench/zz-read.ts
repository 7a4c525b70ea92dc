import { readFileSync, writeFileSync } from 'node:fs';
import { readNotice } from '../packages/extract/src/index.js';
for (const f of ['002','003']) writeFileSync(`/tmp/h2/${f}.pred.json`, JSON.stringify(readNotice(readFileSync(`/work/shared/notices/${f}.txt`,'utf8'))));

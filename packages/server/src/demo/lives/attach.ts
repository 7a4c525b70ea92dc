/** Evidence, as a form of the pages sends it: the file first, then what it proves. */

import { createHash } from 'node:crypto';
import { finishText, recordFile, recordUpload } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import type { PersonKey } from '../data/people.js';
import { workdayOf } from '../days.js';
import type { DemoFile } from '../files/demo-file.js';
import { deed, type Scene } from '../scene.js';
import type { Step } from '../step.js';
import type { Paper } from './papers.js';
import { measureAt } from './pieces.js';
import type { PlannedLeaf } from './planned.js';

interface Attaching {
  who: PersonKey;
  paper: Paper;
  /** Day from which what it shows is so. */
  effectiveOn: number;
  /** Of the measure that it proves. */
  place: number;
}

/** Attaches a paper to a measure. The file itself lies in the vault before the history begins. */
export function attach(leaf: PlannedLeaf, day: number, { who, paper, effectiveOn, place }: Attaching): Step {
  const { kind, file } = paper;
  return {
    ...{ day, who, file },
    async act(scene, caller) {
      const digest = await sent(scene, caller, file);
      const effectiveDate = workdayOf(scene.today, effectiveOn);
      await deed(scene, caller, [leaf.key, 'attachEvidence'], (finding) => ({
        ...{ digest, name: file.name, kind, effectiveDate },
        measureIds: [measureAt(finding, place)],
      }));
      const outcome =
        file.words === null ? ({ state: 'none' } as const) : { state: 'read' as const, text: file.words };
      await finishText(scene.tx, { digest, since: null }, outcome, caller.at);
    },
  };
}

async function sent({ tx }: Scene, { profile, at }: Caller, file: DemoFile): Promise<string> {
  const { name, mediaType, bytes } = file;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const size = bytes.length;
  await recordFile(tx, { sha256: digest, size, mediaType, receivedAt: at });
  if (profile.kind === 'person') {
    await recordUpload(tx, profile.personId, { digest, name, mediaType, size, uploadedAt: at });
  }
  return digest;
}

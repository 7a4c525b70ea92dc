import { describe, expect, it } from 'vitest';
import { after, contentOf, meta, registered } from '../../testing/fictions.js';
import type { FindingCommand } from '../commands.js';
import { decideFinding } from '../decide.js';

const reason = '核对原文';

describe('correcting a finding', () => {
  it('records only the fields that change', () => {
    const command = {
      type: 'CorrectFinding',
      findingId: 'f1',
      changes: { number: '1', section: '（一）已完成整改的事项', leadUnits: [{ text: '市住建局' }] },
      reason,
    } satisfies FindingCommand;
    expect(decideFinding(command, registered(), meta())).toEqual([
      {
        type: 'FindingCorrected',
        data: {
          was: { section: null, leadUnits: [] },
          becomes: { section: '（一）已完成整改的事项', leadUnits: [{ text: '市住建局' }] },
          reason,
        },
      },
    ]);
  });

  it('changes the reported status and keeps what the notice says', () => {
    const state = registered({
      reported: { status: 'ongoing', open: true, text: '持续推进', range: [3, 9] },
    });
    const command = {
      type: 'CorrectFinding',
      findingId: 'f1',
      changes: { reportedStatus: 'completed' },
      reason,
    } as const;
    expect(contentOf(after(state, command)).reported).toEqual({
      status: 'completed',
      open: true,
      text: '持续推进',
      range: [3, 9],
    });
  });
});

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.js';
import { recordedIo } from './testing/recorded-io.js';

/** One command line of a case. `{id}` is the id that the command before it answered. */
interface Step {
  args: string[];
  stdin?: string;
  environment?: Record<string, string>;
  terminal?: boolean;
}

const FOLDER = join(import.meta.dirname, 'snapshots');
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function idIn(out: string): string {
  return /"id":"([^"]+)"/.exec(out)?.[1] ?? '';
}

/** Without what differs from run to run. */
function stable(text: string, folder: string): string {
  return text.replaceAll(folder, '<folder>').replace(UUID, '<id>');
}

async function transcript(steps: Step[], folder: string): Promise<string> {
  const parts: string[] = [];
  let id = '';
  for (const { args, ...options } of steps) {
    const filled = args.map((arg) => arg.replace('{id}', id));
    const recorded = recordedIo({ folder, ...options });
    const code = await run(filled, recorded.io);
    id = idIn(recorded.out()) || id;
    parts.push(`$ bihuan ${args.join(' ')}\n${recorded.out()}`);
    if (recorded.err() !== '') parts.push(`--- stderr\n${recorded.err()}`);
    parts.push(`--- exit ${code}\n\n`);
  }
  return stable(parts.join(''), folder);
}

describe('the command line', () => {
  for (const name of readdirSync(FOLDER)) {
    it(name.replaceAll('-', ' '), async () => {
      const folder = mkdtempSync(join(tmpdir(), 'bihuan-cli-'));
      const input = join(FOLDER, name, 'input');
      if (existsSync(input)) cpSync(input, folder, { recursive: true });
      const { steps } = JSON.parse(readFileSync(join(FOLDER, name, 'options.json'), 'utf8')) as {
        steps: Step[];
      };
      try {
        const told = await transcript(steps, folder);
        await expect(told).toMatchFileSnapshot(join(FOLDER, name, 'expected.txt'));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});

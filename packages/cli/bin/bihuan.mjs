#!/usr/bin/env node
/**
 * Starts `bihuan`. Node built-ins only: on a fresh checkout nothing is built yet, so it builds what is missing
 * or stale first. What it has to say about that goes to standard error; standard output carries the answer only.
 */
import { prepare } from '../../../scripts/prepare.mjs';

try {
  await prepare(['build'], (line) => process.stderr.write(`${line}\n`));
  const { main } = await import('../dist/index.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

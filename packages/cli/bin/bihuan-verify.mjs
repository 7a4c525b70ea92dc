#!/usr/bin/env node
/**
 * Starts `bihuan-verify`, the offline verifier of exported logs. As `bihuan` does, it builds first what is missing
 * on a fresh checkout.
 */
import { prepare } from '../../../scripts/prepare.mjs';

try {
  await prepare(['build'], (line) => process.stderr.write(`${line}\n`));
  const { main } = await import('../dist/verify/main.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

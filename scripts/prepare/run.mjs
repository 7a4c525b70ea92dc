import { spawn } from 'node:child_process';

/**
 * Runs a program to its end; what it prints goes to standard error, so that standard output stays the
 * caller's. Rejects with `failure` when it does not end with 0.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, failure: string, env?: NodeJS.ProcessEnv }} options
 */
export function run(program, args, { cwd, failure, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 2, 2],
      // npm is a .cmd on Windows, which only a shell starts
      shell: process.platform === 'win32',
    });
    child.once('error', (cause) => reject(new Error(failure, { cause })));
    child.once('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(failure))));
  });
}

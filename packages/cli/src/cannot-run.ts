import { EXIT, type ExitCode } from './exit-codes.js';

/** The command could not do its work; the message is the Chinese sentence for whoever called it. */
export class CannotRun extends Error {
  override readonly name: string = 'CannotRun';
  readonly exitCode: ExitCode = EXIT.failed;
}

/** The command did not do its work because what it would work on has been altered. */
export class FoundAltered extends CannotRun {
  override readonly name = 'FoundAltered';
  override readonly exitCode = EXIT.findings;
}

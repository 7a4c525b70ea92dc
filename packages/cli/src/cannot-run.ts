/** The command could not do its work; the message is the Chinese sentence for whoever called it. Exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

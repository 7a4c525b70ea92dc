/** Why the program cannot start; closed, so that every one has its sentence. */
export type StartObstacle =
  | 'invalidPort'
  | 'invalidDatabaseUrl'
  | 'invalidListen'
  | 'invalidPublicUrl'
  | 'invalidTrustedProxy'
  | 'invalidOutgoingAllow'
  | 'invalidDrain'
  | 'invalidSwitch'
  | 'invalidRecordCrypto'
  | 'invalidOidc'
  | 'invalidMail'
  | 'accountsNeeded'
  | 'publicUrlNeeded'
  | 'portInUse'
  | 'portForbidden'
  | 'addressNotHere'
  | 'folderNotWritable'
  | 'folderIsFile'
  | 'folderFull'
  | 'databaseUnreachable'
  | 'databaseRefusesLogin'
  | 'databaseMissing'
  | 'databaseDamaged'
  | 'databaseBusy'
  | 'databaseNewer'
  | 'recordCryptoDiffers';

/** Thrown before the server listens; the message is the Chinese sentence for the person who started it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  constructor(
    readonly obstacle: StartObstacle,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** How each suite makes keys and signs. */

import type { RecordCryptoName } from '@bihuan/domain';
import { signEd25519 } from './sign-ed25519.js';
import { signBySm2 } from './sign-sm2.js';

/** Keys and signatures of one suite, in the form that `NoteKey` and `PrivateNoteKey` have. */
export interface Signing {
  newSecret(): Uint8Array;
  publicKeyOf(secret: Uint8Array): Uint8Array;
  /** A signature of 64 bytes over the UTF-8 of the text. */
  sign(secret: Uint8Array, text: string): Uint8Array;
}

/** How each suite signs, by its name. */
export const signings: Readonly<Record<RecordCryptoName, Signing>> = {
  international: signEd25519,
  sm: signBySm2,
};

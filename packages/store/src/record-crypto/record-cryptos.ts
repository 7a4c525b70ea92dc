import { type RecordCryptos, verifySm2 } from '@bihuan/domain';
import { sha256 } from '../sha256.js';
import { sm3 } from './sm3.js';
import { verifyEd25519 } from './verify-ed25519.js';

/** What records are hashed and verified with, by node:crypto. */
export const recordCryptos: RecordCryptos = {
  international: { name: 'international', alg: 'sha256', hash: sha256, verify: verifyEd25519 },
  sm: {
    name: 'sm',
    alg: 'sm3',
    hash: sm3,
    verify: (publicKey, message, signature) => verifySm2(publicKey, message, signature, sm3),
  },
};

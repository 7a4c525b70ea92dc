/** What makes the log provable, as other packages see it. */

export { base64OfBytes, bytesOfBase64, bytesOfHex, hexOfBytes } from './bytes.js';
export type { Hash } from './hash.js';
export { type ChainWalk, chainWalk } from './log/chain-walk.js';
export { type LogFault, type LogFlaw, logFaultSentence } from './log/fault.js';
export {
  formatLogEnding,
  formatLogLine,
  type LogEnding,
  type LogLine,
  looksLikeEnding,
  looksLikeEvent,
  parseLogEnding,
  parseLogLine,
  type ReadLogLine,
} from './log/log-line.js';
export {
  type ConsistencyProof,
  formatProof,
  type InclusionProof,
  type LogProof,
  type ProofVerdict,
  parseProof,
  verifyProof,
} from './log/proof.js';
export {
  type EndingFlaw,
  type LogVerification,
  logVerification,
  openEnding,
  type TrustedEnding,
  type VerifierTools,
} from './log/verify-log.js';
export { isConsistent, isIncluded } from './merkle/proofs.js';
export { type Block, blocksOf, consistencyRanges, inclusionRanges, type LeafRange } from './merkle/ranges.js';
export {
  EMPTY_FRONTIER,
  type Frontier,
  growingTree,
  nodeHash,
  rootOfComplete,
  rootOver,
} from './merkle/tree.js';
export {
  type Checkpoint,
  checkpointText,
  openCheckpoint,
  type SignedAccess,
  unverifiedCheckpoint,
} from './note/checkpoint.js';
export {
  type NoteKey,
  noteKeyHash,
  type PrivateNoteKey,
  parsePrivateKey,
  parsePublicKey,
  privateKeyText,
  publicKeyText,
} from './note/note-key.js';
export { formatNote, openNote } from './note/signed-note.js';
export { parseEnvelope } from './parse-envelope.js';
export type {
  HashName,
  HashSuite,
  RecordCrypto,
  RecordCryptoName,
  RecordCryptos,
  VerifySignature,
} from './record-crypto.js';
export { isSm2Secret, type Sm2KeyPair, signSm2 } from './sm2/sign-sm2.js';
export { verifySm2 } from './sm2/verify-sm2.js';

import { type CheckpointRecord, LogRefused, type SealReport } from '@bihuan/store';

/** How the sealing of the log goes on this server. */
export interface SealingStatus {
  /**
   * `waiting` before the first time; `refused`: what is in the database must not be signed; `accessAltered`: the log
   * is sealed, and the access log is not what was signed of it; `failed`: a fault.
   */
  word: 'waiting' | 'sealing' | 'refused' | 'accessAltered' | 'failed';
  /** The last checkpoint that was signed or found here; null before the first. */
  checkpoint: Pick<CheckpointRecord, 'size' | 'at'> | null;
}

/** Told by the job, asked by health and metrics. */
export interface SealingState {
  sealed(report: SealReport): void;
  failed(error: unknown): void;
  status(): SealingStatus;
}

/** Of a server that has not sealed yet. */
export function sealingState(): SealingState {
  let status: SealingStatus = { word: 'waiting', checkpoint: null };
  return {
    sealed({ checkpoint: { size, at }, accessIsBroken }) {
      status = { word: accessIsBroken ? 'accessAltered' : 'sealing', checkpoint: { size, at } };
    },
    failed(error) {
      status = { ...status, word: error instanceof LogRefused ? 'refused' : 'failed' };
    },
    status: () => status,
  };
}

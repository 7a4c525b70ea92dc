/** How long work on a backup is followed and stopped. */

/**
 * What is being done: reading the backup to its end, putting it in, indexing its words, checking the log, checking
 * the state against the events. The first two are counted in bytes of the file, the others in findings and events.
 */
export type RestorePhase = 'check' | 'load' | 'index' | 'log' | 'state';

export interface RestoreOptions {
  signal?: AbortSignal;
  onProgress?: (phase: RestorePhase, done: number, total: number) => void;
}

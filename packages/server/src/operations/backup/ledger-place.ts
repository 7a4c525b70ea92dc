import type { Config } from '../../config/config.js';

/** Where the records and the files of a ledger lie. */
export type LedgerPlace = Pick<Config, 'dataFolder' | 'databaseUrl'>;

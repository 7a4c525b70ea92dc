import type { FileVault, Store } from '@bihuan/store';
import type { Logger } from 'pino';
import type { ConnectionLimits } from './app/connection-limits.js';
import type { SealingState } from './jobs/sealing-state.js';
import type { AllowedPlace } from './net/allowed-places.js';
import type { MailSettings } from './notify/smtp-settings.js';
import type { OidcConfig } from './oidc/oidc-config.js';
import type { SignInRules } from './use-cases/session/sign-in-rules.js';

/** The present instant; passed in, so that tests choose it. */
export interface Clock {
  /** UTC, milliseconds: `2026-08-25T02:42:00.000Z`. */
  now(): string;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** What the server needs of its surroundings; each part is real in tests too. */
export interface ServerDeps {
  store: Store;
  vault: FileVault;
  clock: Clock;
  config: ServerConfig;
  log: Logger;
  /** Aborted when the server begins to stop: it is not ready any more, and still answers. */
  stopping?: AbortSignal;
  /** How the log is being sealed; absent where it is not. */
  sealing?: SealingState;
  /** Told of every route that is mounted, by this server or by a plugin. */
  onRoute?: (method: string, path: string) => void;
}

/** How the HTTP side behaves; where data lies is the business of `store` and `vault`. */
export interface ServerConfig {
  /** Shown by `GET /api/about`. */
  version: string;
  /** Where the built pages lie; they may be absent, then a plain page says how to build them. */
  webFolder: string;
  /** For copies of files while they are converted; inside the data folder, where their contents may lie. */
  workFolder: string;
  /** The fictional notice for a first look; null where none is shipped. */
  samplePath: string | null;
  /** The origin under which others open the pages; null: only this machine does. */
  publicUrl: string | null;
  /** Addresses and ranges of proxies whose word about the client is taken. */
  trustedProxies: readonly string[];
  /** Whether people sign in. */
  accounts: boolean;
  signIn: SignInRules;
  /** The single sign-on of the site; null: there is none. */
  oidc: OidcConfig | null;
  /** Holds the key of the secrets in the database; made when it is not there. */
  secretKeyFile: string;
  /** Where the key of the log lies, and the last checkpoint that was signed with it. */
  keyFolder: string;
  /** Per client address; a bound for runaway loops, not for people. */
  requestsPerMinute: number;
  /** Places beside the open internet to which `sendOutgoing` may go. */
  outgoingAllow: readonly AllowedPlace[];
  /** How mails are sent; absent or null: none are. */
  mail?: MailSettings | null;
  connections: ConnectionLimits;
  /** Largest uploaded file. */
  uploadBytes: number;
  /** Checks every answer against its schema: for tests, it costs more than the answer. */
  checkAnswers: boolean;
}

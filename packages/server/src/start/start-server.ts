import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AccessMode } from '@bihuan/contract';
import type { Store } from '@bihuan/store';
import type { Logger } from 'pino';
import { accessMode } from '../app/access-mode.js';
import { buildServer } from '../app/build-server.js';
import { CONNECTION_LIMITS } from '../app/connection-limits.js';
import type { Config } from '../config/config.js';
import { isForOthers, reachWarning, requireSafeReach } from '../config/reach.js';
import { startObstacle } from '../config/start-obstacles.js';
import { type ServerConfig, systemClock } from '../deps.js';
import { sealEveryMinute } from '../jobs/seal-every-minute.js';
import { sealingState } from '../jobs/sealing-state.js';
import { SAMPLE_PATH, VERSION, WEB_FOLDER } from '../locations.js';
import { deliveryParts } from '../notify/delivery-parts.js';
import { notifyEveryMinute } from '../notify/notify-every-minute.js';
import { operatorHere } from '../use-cases/accounts/at-this-machine.js';
import { firstStartLink } from '../use-cases/accounts/enable-accounts.js';
import { sweepLeftBehind } from '../use-cases/imports/file-of-vault.js';
import { defaultSignInRules } from '../use-cases/session/sign-in-rules.js';
import { openLedger } from './open-ledger.js';
import { STOP_TIMES, stopInOrder } from './stop-in-order.js';

const UPLOAD_BYTES = 50 * 1024 * 1024;
/** On one's own machine the bound is for programs that run wild; others share an address behind their router. */
const REQUESTS_PER_MINUTE = { fromThisMachine: 60_000, fromOthers: 6_000 };

/** A server that listens. */
export interface RunningServer {
  /** Where people open it: `http://127.0.0.1:4680`, or the public one. */
  url: string;
  /** How it is used: by the accounts that there are, whether or not they were asked for at this start. */
  mode: AccessMode;
  /** What the operator should hear of although it started; null: nothing. */
  warning: string | null;
  /**
   * The one-time link of the first administrator, for the terminal and for no log; null when there are accounts, or
   * none are wanted.
   */
  firstLink: string | null;
  /**
   * Answers what has been asked, marks running imports as interrupted, seals the log, closes the records.
   * @returns false when something took too long and was cut off
   */
  close(): Promise<boolean>;
}

type Reach = Pick<Config, 'listen' | 'publicUrl' | 'trustedProxies' | 'outgoingAllow' | 'accounts'>;

const THIS_MACHINE: Reach = {
  ...{ listen: '127.0.0.1', publicUrl: null, trustedProxies: [] },
  ...{ outgoingAllow: [], accounts: false },
};

/** How the product's own server behaves. @param dataFolder absolute */
export function productConfig(dataFolder: string, reach: Reach = THIS_MACHINE): ServerConfig {
  const { publicUrl, trustedProxies, outgoingAllow, accounts } = reach;
  return {
    version: VERSION,
    webFolder: WEB_FOLDER,
    workFolder: join(dataFolder, 'work'),
    samplePath: SAMPLE_PATH,
    ...{ publicUrl, trustedProxies, outgoingAllow, accounts },
    signIn: defaultSignInRules,
    oidc: null,
    secretKeyFile: join(dataFolder, 'secret.key'),
    keyFolder: dataFolder,
    requestsPerMinute: REQUESTS_PER_MINUTE[isForOthers(reach) ? 'fromOthers' : 'fromThisMachine'],
    connections: CONNECTION_LIMITS,
    uploadBytes: UPLOAD_BYTES,
    checkAnswers: false,
  };
}

/**
 * Opens the records, and listens where the configuration says.
 * @throws CannotStart with the way to mend what is wrong
 */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  requireSafeReach(config);
  const { store, vault, close } = await openLedger(config);
  const { mail, oidc } = config;
  const serverConfig = { ...productConfig(config.dataFolder, config), mail, oidc };
  try {
    await sweepLeftBehind({ vault, workFolder: serverConfig.workFolder });
    const stopping = new AbortController();
    const state = sealingState();
    const parts = { store, vault, clock: systemClock, log, stopping: stopping.signal, sealing: state };
    const app = await buildServer({ ...parts, config: serverConfig });
    sealEveryMinute(app, { store, clock: systemClock, keyFolder: config.dataFolder, state });
    notifyEveryMinute(app, await deliveryParts({ store, clock: systemClock, config: serverConfig }));
    await app.listen({ host: config.listen, port: config.port });
    const { address, family, port } = app.server.address() as AddressInfo;
    const url = config.publicUrl ?? `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
    const warning = reachWarning(config);
    const firstLink = config.accounts ? await firstLinkAt(store, url) : null;
    const mode = await accessMode(store, config.accounts)();
    tellOfStart(log, { url, listen: `${address}:${port}`, engine: store.engine, mode, warning });
    return {
      url,
      mode,
      warning,
      firstLink,
      close: async () => {
        const times = { ...STOP_TIMES, drain: config.drainSeconds * 1_000 };
        const isFinished = await stopInOrder(app, stopping, times);
        // Whoever was cut off may still hold a connection to the database: the process ends without waiting for it.
        if (isFinished) await close();
        return isFinished;
      },
    };
  } catch (error) {
    await close();
    throw startObstacle(error, config);
  }
}

async function firstLinkAt(store: Store, url: string): Promise<string | null> {
  const origin = { via: 'cli', requestId: null } as const;
  const link = await firstStartLink(store, { actor: operatorHere(), origin, at: systemClock.now() });
  return link && url + link.path;
}

interface Start {
  url: string;
  listen: string;
  engine: string;
  mode: AccessMode;
  warning: string | null;
}

const MODE_WORDS: Record<AccessMode, string> = {
  local: '只接受本机访问（没有启用账号）',
  firstStart: '服务已启动，还没有账号',
  accounts: '服务已启动，登录后使用',
};

function tellOfStart(log: Logger, { url, listen, engine, mode, warning }: Start): void {
  log.info({ url, listen, engine, mode }, MODE_WORDS[mode]);
  if (warning !== null) log.warn({ url }, warning);
}

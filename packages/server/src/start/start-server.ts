import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { buildServer } from '../app/build-server.js';
import type { Config } from '../config/config.js';
import { startObstacle } from '../config/start-obstacles.js';
import { type ServerConfig, systemClock } from '../deps.js';
import { sealEveryMinute } from '../jobs/seal-every-minute.js';
import { SAMPLE_PATH, VERSION, WEB_FOLDER } from '../locations.js';
import { sweepWorkFolder } from '../use-cases/imports/file-of-vault.js';
import { openLedger } from './open-ledger.js';

/** Until accounts exist nobody but this machine is answered. */
const LOCAL_ADDRESS = '127.0.0.1';
const UPLOAD_BYTES = 50 * 1024 * 1024;
const REQUESTS_PER_MINUTE = 60_000;

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4680` */
  url: string;
  /** Answers what has been asked, marks running imports as interrupted, closes the records. */
  close(): Promise<void>;
}

/** How the product's own server behaves. @param dataFolder absolute */
export function productConfig(dataFolder: string): ServerConfig {
  return {
    version: VERSION,
    webFolder: WEB_FOLDER,
    workFolder: join(dataFolder, 'work'),
    samplePath: SAMPLE_PATH,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    uploadBytes: UPLOAD_BYTES,
    checkAnswers: false,
  };
}

/**
 * Opens the records, and listens on this machine.
 * @throws CannotStart with the way to mend what is wrong
 */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  const { store, vault, close } = await openLedger(config);
  const serverConfig = productConfig(config.dataFolder);
  try {
    await sweepWorkFolder(serverConfig.workFolder);
    const app = await buildServer({ store, vault, clock: systemClock, config: serverConfig, log });
    sealEveryMinute(app, { store, clock: systemClock, keyFolder: config.dataFolder });
    await app.listen({ host: LOCAL_ADDRESS, port: config.port });
    const { port } = app.server.address() as AddressInfo;
    const url = `http://${LOCAL_ADDRESS}:${port}`;
    log.info({ url, engine: store.engine, mode: 'local' }, '只接受本机访问（还没有账户）');
    return {
      url,
      close: async () => {
        await app.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw startObstacle(error, config);
  }
}

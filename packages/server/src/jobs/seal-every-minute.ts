import { LogRefused, type Store, sealLog } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../deps.js';
import type { SealingState } from './sealing-state.js';

const EVERY_MILLISECONDS = 60_000;
/** A stopping server seals no longer than this; the next one goes on from there. */
const LAST_SEAL_MILLISECONDS = 10_000;

const NOTHING_KEPT =
  '数据文件夹里没有最后一次签名的检查点 log.last：从数据库里的接着封存，并已留下。刚升级、刚加的服务器是这样；其他时候请查明是谁拿走的';

const ACCESS_BROKEN =
  '访问日志接不上签过名的检查点：有人改写或删掉了已经签过的行。台账的记录照常封存；检查点里的访问日志停在原来签过的地方。请把数据库和数据文件夹原样留证，运行 bihuan log check 找出位置';

interface SealingDeps {
  store: Store;
  clock: Clock;
  /** The data folder, where `log.key` lies or is made at the first seal. */
  keyFolder: string;
  /** Told how it goes, for health and metrics. */
  state?: SealingState;
}

/**
 * Ties the sealing of the log to the life of the server: once a minute what has been committed is signed; while
 * nothing is new nothing is written. A refusal (the key of another log, altered rows) is logged once, not every
 * minute, and stands in health and metrics as long as it lasts; the server goes on without sealing. A stopping server seals once more, at the very end.
 */
export function sealEveryMinute(
  app: FastifyInstance,
  { store, clock, keyFolder, state }: SealingDeps,
  everyMilliseconds = EVERY_MILLISECONDS,
): void {
  const stopper = new AbortController();
  let running: Promise<void> | null = null;
  let told: string | null = null;

  async function seal(): Promise<void> {
    try {
      const { added, checkpoint, tookOnTrust, accessIsBroken } = await sealLog(store, keyFolder, {
        now: () => clock.now(),
        signal: stopper.signal,
      });
      if (accessIsBroken && told !== ACCESS_BROKEN)
        app.log.error({ reason: ACCESS_BROKEN }, 'access log altered');
      told = accessIsBroken ? ACCESS_BROKEN : null;
      state?.sealed(checkpoint, accessIsBroken);
      if (tookOnTrust) app.log.warn({ size: checkpoint.size }, NOTHING_KEPT);
      if (added > 0) app.log.info({ added, size: checkpoint.size }, 'log sealed');
    } catch (error) {
      if (stopper.signal.aborted) return;
      state?.failed(error);
      const reason = error instanceof LogRefused ? error.message : String(error);
      if (reason !== told) app.log.error(toldOf(error), 'log not sealed');
      told = reason;
    }
  }

  const timer = setInterval(() => {
    running ??= seal().finally(() => {
      running = null;
    });
  }, everyMilliseconds);
  timer.unref();
  // At the very end: the last requests have been answered, and what they recorded is sealed too.
  app.addHook('onClose', async () => {
    clearInterval(timer);
    const late = setTimeout(() => stopper.abort(), LAST_SEAL_MILLISECONDS);
    await running;
    await seal();
    clearTimeout(late);
  });
}

/** A refusal is a sentence of our own, without contents: the operator gets it as it is, where faults are masked. */
function toldOf(error: unknown) {
  return error instanceof LogRefused ? { refusal: error.refusal, reason: error.message } : { err: error };
}

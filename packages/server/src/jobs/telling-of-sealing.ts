/** What the operator's log says of the sealing: what lasts is said once, not every minute. */

import { LogRefused, type SealReport } from '@bihuan/store';
import type { FastifyBaseLogger } from 'fastify';

const NOTHING_KEPT =
  '数据文件夹里没有最后一次签名的检查点 log.last：从数据库里的接着封存，并已留下。刚升级、刚加的服务器是这样；其他时候请查明是谁拿走的';
const ACCESS_BROKEN =
  '访问日志接不上签过名的检查点：有人改写或删掉了已经签过的行。台账的记录照常封存；检查点里的访问日志停在原来签过的地方。请把数据库和数据文件夹原样留证，运行 bihuan log check 找出位置';

interface TellingOfSealing {
  sealed(report: SealReport): void;
  failed(error: unknown): void;
}

/** Begins with nothing told. */
export function tellingOfSealing(log: FastifyBaseLogger): TellingOfSealing {
  let told: string | null = null;
  return {
    sealed({ added, checkpoint: { size }, tookOnTrust, accessIsBroken }) {
      if (accessIsBroken && told !== ACCESS_BROKEN)
        log.error({ reason: ACCESS_BROKEN }, 'access log altered');
      told = accessIsBroken ? ACCESS_BROKEN : null;
      if (tookOnTrust) log.warn({ size }, NOTHING_KEPT);
      if (added > 0) log.info({ added, size }, 'log sealed');
    },
    failed(error) {
      const reason = error instanceof LogRefused ? error.message : String(error);
      if (reason !== told) log.error(toldOf(error), 'log not sealed');
      told = reason;
    },
  };
}

/** A refusal is a sentence of our own, without contents: the operator gets it as it is, where faults are masked. */
function toldOf(error: unknown) {
  return error instanceof LogRefused ? { refusal: error.refusal, reason: error.message } : { err: error };
}

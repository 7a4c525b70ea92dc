import { statSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { timed } from './timed.mjs';

/** npm writes this file at the end of every install. */
const INSTALLED = join(root, 'node_modules', '.package-lock.json');

function age(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isInstalled() {
  const installed = age(INSTALLED);
  return installed > 0 && installed >= age(join(root, 'package-lock.json'));
}

/** Installs the locked packages where they are missing or older than the lock file. */
export async function ensureInstalled(log) {
  if (isInstalled()) return;
  await withLock('install', async () => {
    if (isInstalled()) return;
    const failure = '依赖没有装上：npm ci 没有成功。请检查网络或 npm 的镜像设置，再运行一次。';
    await timed(log, { doing: '正在安装依赖（npm ci），第一次约需一两分钟……', done: '依赖装好了' }, () =>
      run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, failure }),
    );
  });
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { timed } from './timed.mjs';

const STAMP = join(root, '.cache', 'build.sha256');
const SHARED_INPUTS = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'];
const PACKAGE_INPUTS = ['package.json', 'tsconfig.json', 'vite.config.ts', 'index.html', 'src', 'public'];

function* filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

function* inputs() {
  for (const name of SHARED_INPUTS) yield join(root, name);
  const packages = join(root, 'packages');
  for (const name of readdirSync(packages).sort()) {
    for (const input of PACKAGE_INPUTS) yield* filesBelow(join(packages, name, input));
  }
}

/** Digest over all that the build reads; tests are left out, they do not change what runs. */
function digestOfInputs() {
  const hash = createHash('sha256');
  for (const file of inputs()) {
    if (/\.(test|test-prop)\.tsx?$/.test(file)) continue;
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function outputsExist() {
  return ['cli/dist/index.js', 'web/dist/index.html'].every((file) =>
    existsSync(join(root, 'packages', file)),
  );
}

function isFresh(digest) {
  return existsSync(STAMP) && outputsExist() && readFileSync(STAMP, 'utf8') === digest;
}

const bin = (file) => join(root, 'node_modules', file);

const options = { cwd: root, failure: '编译没有成功，原因见上面的输出。' };
const compile = (...more) =>
  // types are checked by `npm run typecheck`: whoever only wants to start it need not wait for that
  run(process.execPath, [bin('typescript/bin/tsc'), '-b', '--noCheck', ...more], options);
const bundle = () =>
  run(process.execPath, [bin('vite/bin/vite.js'), 'build', 'packages/web', '--logLevel', 'warn'], options);

/** Both at once: the bundle is made from the sources and needs nothing of what is compiled. */
async function build() {
  const results = await Promise.allSettled([
    // what an interrupted or older build left behind can make the quick way fail where a full one succeeds
    compile().catch(() => compile('--force')),
    bundle(),
  ]);
  for (const { reason } of results) if (reason) throw reason;
}

/** Compiles the packages and bundles the staff app where sources changed since the last time. */
export async function ensureBuilt(log) {
  if (isFresh(digestOfInputs())) return;
  await withLock('build', async () => {
    const digest = digestOfInputs();
    if (isFresh(digest)) return;
    if (!existsSync(bin('typescript'))) {
      throw new Error('程序还没有编译，而编译工具没有装。请先运行 npm ci（不要加 --omit=dev），再运行一次。');
    }
    rmSync(STAMP, { force: true });
    await timed(log, { doing: '正在编译，约需 20 秒……', done: '编译好了' }, build);
    writeFileSync(STAMP, digest);
  });
}

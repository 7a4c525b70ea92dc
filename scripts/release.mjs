/**
 * Copies what the built product needs to run into a folder: no sources, no tools. The folder can be carried to a
 * machine without network that has the same system, processor and Node, and is read only from then on.
 *
 * usage: node scripts/release.mjs FOLDER   (after npm ci and npm run build)
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './prepare/root.mjs';

/** Its packages are bundled into its `dist`. */
const BUNDLED = 'packages/web';
const PROGRAM = ['package.json', 'LICENSE', 'README.md', 'README.zh-CN.md', 'docs', 'deploy', 'samples'];
const SCRIPTS = ['scripts/prepare.mjs', 'scripts/prepare'];
const OF_PACKAGE = ['package.json', 'dist', 'bin', 'migrations'];

/** Where `name` is found by whoever stands at `path`, as Node looks for it; null: it is optional and not there. */
function found(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return null;
  }
}

/** Places in the lock file that the product needs while it runs. @param {object} lock a package-lock.json of version 3 */
export function neededPlaces(lock) {
  const { packages } = lock;
  const needed = new Set();
  const look = (path) => {
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = packages[path];
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    for (const name of names) {
      const place = found(packages, path, name);
      if (place === null || needed.has(place)) continue;
      needed.add(place);
      look(packages[place].link ? packages[place].resolved : place);
    }
  };
  for (const path of Object.keys(packages))
    if (/^packages\/[^/]+$/.test(path) && path !== BUNDLED) look(path);
  return [...needed].filter((place) => !packages[place].dev);
}

function copy(path, target) {
  const from = join(root, path);
  if (existsSync(from)) cpSync(from, join(target, path), { recursive: true, preserveTimestamps: true });
}

/** @param {string} target a folder that is not there yet, or empty */
export function release(target) {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Error(`${target} 里已经有东西。请换一个空的文件夹。`);
  for (const file of ['packages/cli/dist/index.js', 'packages/web/dist/index.html'])
    if (!existsSync(join(root, file))) throw new Error(`没有 ${file}。请先运行 npm ci 和 npm run build。`);
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const path of [...PROGRAM, ...SCRIPTS]) copy(path, target);
  for (const name of readdirSync(join(root, 'packages')))
    for (const part of OF_PACKAGE) copy(`packages/${name}/${part}`, target);
  for (const place of neededPlaces(lock)) {
    const { link, resolved } = lock.packages[place];
    if (!link) copy(place, target);
    else {
      mkdirSync(dirname(join(target, place)), { recursive: true });
      symlinkSync(join('..', '..', resolved), join(target, place));
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('usage: node scripts/release.mjs FOLDER');
  release(resolve(folder));
}

import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Folders below `parent`, or none where it does not exist. */
function versionsBelow(parent) {
  return existsSync(parent) ? readdirSync(parent).map((version) => join(parent, version, 'bin')) : [];
}

/** Programs that tests use when they find them, and how Debian calls their packages. */
const PROGRAMS = {
  browser: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    folders: () => [],
    packages: ['chromium', 'fonts-noto-cjk'],
    advice:
      '没有找到 Chromium，浏览器测试会跳过。装上它：apt-get install chromium（或用 CHROME_PATH 指明位置）。',
    variable: 'CHROME_PATH',
  },
  postgres: {
    names: ['initdb'],
    folders: () => versionsBelow('/usr/lib/postgresql'),
    packages: ['postgresql'],
    advice:
      '没有找到 PostgreSQL，相应的测试会跳过。装上它：apt-get install postgresql（或设 TEST_DATABASE_URL）。',
    variable: 'TEST_DATABASE_URL',
  },
  nginx: {
    names: ['nginx'],
    folders: () => ['/usr/sbin', '/usr/local/sbin'],
    packages: ['nginx', 'openssl'],
    advice:
      '没有找到 nginx，放在反向代理后面的测试会跳过。装上它：apt-get install nginx（或用 NGINX_PATH 指明位置）。',
    variable: 'NGINX_PATH',
  },
  office: {
    names: ['soffice'],
    folders: () => ['/usr/lib/libreoffice/program'],
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'],
    advice: '没有找到 LibreOffice，打开 Word 文件的测试会跳过。装上它：apt-get install libreoffice-writer。',
    variable: 'SOFFICE_PATH',
  },
};

function isPresent({ names, folders, variable }) {
  if (process.env[variable]) return true;
  const places = [...(process.env.PATH ?? '').split(delimiter), ...folders()].filter(Boolean);
  return places.some((place) => names.some((name) => existsSync(join(place, name))));
}

const mayInstall = () =>
  process.env.CI === 'true' && process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Makes sure of a program that tests want. As root under CI=true it is installed with apt-get; elsewhere
 * one line says what to install, and its tests are skipped.
 *
 * @param {string} need `browser`, `postgres`, `nginx` or `office`
 */
export async function ensureProgram(need, log) {
  const program = PROGRAMS[need];
  if (!program)
    throw new Error(`prepare 不认识“${need}”。可用：build、${Object.keys(PROGRAMS).join('、')}。`);
  if (isPresent(program)) return;
  if (!mayInstall()) {
    log(program.advice);
    return;
  }
  log(`正在安装 ${program.packages.join('、')}……`);
  const failure = `没有装上 ${program.packages.join('、')}，原因见上面的输出。`;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { cwd: root, failure, env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...program.packages], {
    cwd: root,
    failure,
    env,
  });
}

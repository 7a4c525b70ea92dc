import { roleLabel } from '@bihuan/domain';
import type { DemoLink, FilledDemo } from '@bihuan/server';
import { padToWidth } from '../terminal/display-width.js';

const ROLE_COLUMNS = 26;
const NAME_COLUMNS = 9;
const LOGIN_COLUMNS = 12;

/**
 * What was put in, and two lines for everybody who can come in: who it is, and the link.
 * @param origin under which people open the pages
 */
export function demoText({ steps, files, bytes, links }: FilledDemo, origin: string): string {
  const kilobytes = Math.ceil(bytes / 1024);
  const head = `装入了云岭市的演示数据：${steps} 件事，${files} 份材料（${kilobytes} KB）。城市、单位、人员全部虚构。\n`;
  return `${head}\n${demoLinksText(links, origin)}`;
}

/** Two lines for everybody who can come in: who it is, and the link under `origin`. */
export function demoLinksText(links: readonly DemoLink[], origin: string): string {
  const people = links.map(({ roles, name, unit, title, loginName, path }) => {
    const role = padToWidth(roles.map(roleLabel).join('、'), ROLE_COLUMNS);
    const who = `${padToWidth(name, NAME_COLUMNS)}${padToWidth(loginName, LOGIN_COLUMNS)}${unit} ${title}`;
    return `${role}${who}\n  ${origin}${path}\n`;
  });
  return `每人一个链接，打开后自己设置密码：\n${people.join('')}`;
}

import type { FilledDemo } from '@bihuan/contract';
import { roleLabel } from '@bihuan/domain';
import { Input } from 'antd';
import { useBeforeUnload } from 'react-router';
import { DoorCard } from '../../app/door.js';
import { CopyButton } from '../../parts/copy-button.js';
import { dayAndTime } from '../../parts/moment.js';
import styles from './demo.module.css';
import { LinksAgain } from './links-again.js';

type DemoLink = FilledDemo['links'][number];

/** A link for everybody whom the demo lets in: shown here, once. */
export function DemoLinks({ filled }: { filled: FilledDemo }) {
  const { links, steps, files } = filled;
  const until = dayAndTime(links[0]?.expiresAt ?? '');
  useBeforeUnload((event) => event.preventDefault());
  return (
    <DoorCard
      title="演示数据装好了"
      lead={`${steps} 件事，${files} 份材料。挑一个人打开链接，自己设密码，就能看到他的工作台。联络员最快；要签字的人（整改办、领导、核验人）还要用手机绑定动态口令。`}
    >
      <p className={styles.once}>
        {`链接只在这里显示这一次，每个只能用一次，${until} 前有效。`}
        请先复制存下，或者一个一个打开；一个浏览器里同时只能是一个人：要同时看几个人，用不同的浏览器或无痕窗口。
      </p>
      <div className={styles.deeds}>
        <CopyButton type="primary" text={links.map(lineOf).join('\n')} label="复制全部" />
      </div>
      <ul className={styles.links} aria-label="登录链接">
        {links.map((link) => (
          <LinkRow key={link.loginName} link={link} />
        ))}
      </ul>
      <LinksAgain />
    </DoorCard>
  );
}

function LinkRow({ link }: { link: DemoLink }) {
  const { name, unit, title, loginName } = link;
  const address = addressOf(link);
  return (
    <li>
      <div className={styles.who}>
        <strong>{rolesOf(link)}</strong>
        <span>
          {name}，{unit} {title}
        </span>
        <span className="note">用户名 {loginName}</span>
      </div>
      <div className={styles.way}>
        <Input
          readOnly
          value={address}
          aria-label={`${name}的链接`}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={address} label="复制" aria-label={`复制${name}的链接`} />
        <a href={address} target="_blank" rel="noreferrer" aria-label={`打开${name}的链接`}>
          打开
        </a>
      </div>
    </li>
  );
}

function addressOf({ path }: DemoLink): string {
  return new URL(path, window.location.origin).href;
}

function rolesOf({ roles }: DemoLink): string {
  return roles.map(roleLabel).join('、');
}

function lineOf(link: DemoLink): string {
  const { name, unit, title, loginName } = link;
  return `${rolesOf(link)}　${name}　${unit}${title}　用户名 ${loginName}\n${addressOf(link)}`;
}

import type { AuditActor } from '@bihuan/contract';
import { Link } from 'react-router';
import { paths } from '../../paths.js';

export const viaWords = { web: '网页', cli: '命令行', job: '程序自己' } as const;

/** Who did it. */
export function Actor({ actor }: { actor: AuditActor | null }) {
  if (actor === null) return <>不知道是谁</>;
  switch (actor.kind) {
    case 'person':
      return <Link to={paths.person(actor.person.id)}>{actor.person.name ?? '（姓名已删除）'}</Link>;
    case 'operator':
      return (
        <>
          {actor.osUser} <span className="note">{actor.host} 的命令行</span>
        </>
      );
    case 'local':
      return <>本机使用者</>;
  }
}

import type { LinkPage, Session } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { DoorCard } from '../../app/door.js';
import { client } from '../../data/client.js';
import { startAnew } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Failure } from '../../parts/failure.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { FirstAdministratorForm } from './first-administrator-form.js';
import { LinkedPasswordForm } from './linked-password-form.js';

/** A one-time link. Its token stands behind `#`, which browsers send to nobody. */
export function Component() {
  const token = useLocation().hash.slice(1);
  const [taken, setTaken] = useState<Session['step'] | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['link', token],
    queryFn: ({ signal }) => client.call('lookAtLink', { body: { token }, signal }),
    enabled: token !== '' && taken === null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (taken !== null)
    return <Navigate replace to={taken === 'setUpSecondFactor' ? paths.completeAccount() : paths.home()} />;
  if (token === '') return <Incomplete />;
  if (error) {
    return (
      <DoorCard title="一次性链接">
        <Failure
          error={error}
          what="这个链接不能用"
          retry={() => void refetch()}
          actions={<ButtonLink to={paths.signIn()}>去登录</ButtonLink>}
        />
      </DoorCard>
    );
  }
  if (!data) return <Waiting what="正在看这个链接" />;
  return <Form link={data} token={token} taken={setTaken} />;
}

function Incomplete() {
  return (
    <DoorCard title="链接不完整" lead="“#”后面的一段没有抄上。请把整个链接复制下来再打开。">
      <ButtonLink to={paths.signIn()}>去登录</ButtonLink>
    </DoorCard>
  );
}

function Form({
  link,
  token,
  taken,
}: {
  link: LinkPage;
  token: string;
  taken: (step: Session['step']) => void;
}) {
  const next = (session: Session) => {
    startAnew(session);
    taken(session.step);
  };
  return link.purpose === 'firstAdministrator' ? (
    <FirstAdministratorForm link={link} token={token} next={next} />
  ) : (
    <LinkedPasswordForm link={link} token={token} next={next} />
  );
}

import { localPath, type Session } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { DoorCard } from '../../app/door.js';
import { client } from '../../data/client.js';
import { queries } from '../../data/queries.js';
import { keepSession, sessionQuery, startAnew } from '../../data/session.js';
import { Failure } from '../../parts/failure.js';
import { StateCard } from '../../parts/state-card.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { LinksAgain } from '../demo/links-again.js';
import { CodeStep } from './code-step.js';
import { FirstStartNote } from './first-start-note.js';
import { PasswordStep } from './password-step.js';
import { problemWords } from './problem-words.js';
import { SingleSignOn } from './single-sign-on.js';

/** 登录: name and password, then the second factor; whoever has signed in goes on to the page that was asked for. */
export function Component() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const [search] = useSearchParams();
  const next = localPath(search.get('next'));
  if (!session) {
    return error ? (
      <Failure error={error} what="没有打开登录页" retry={() => refetch()} />
    ) : (
      <Waiting what="正在打开登录页" />
    );
  }
  if (session.mode === 'firstStart') return <FirstStartNote />;
  if (session.step === 'signIn' || session.step === 'secondFactor') {
    return <SignIn session={session} next={next} problem={search.get('problem')} />;
  }
  return <Navigate replace to={session.step === 'ready' ? next : paths.completeAccount()} />;
}

function SignIn({ session, next, problem }: { session: Session; next: string; problem: string | null }) {
  const navigate = useNavigate();
  const { data: about } = useQuery(queries.about());
  // The page itself leads on when the session says so; nothing of a person before stays in memory.
  const step = (answer: Session) => (answer.step === 'secondFactor' ? keepSession : startAnew)(answer);
  const back = async () => {
    keepSession(await client.call('signOut', {}));
    await navigate(paths.signIn(next === '/' ? '' : next), { replace: true });
  };
  if (session.step === 'secondFactor') {
    return (
      <DoorCard title="再输一个动态口令" lead="密码对了。你的账号还要一个动态口令。">
        <CodeStep next={step} back={() => void back()} />
      </DoorCard>
    );
  }
  return (
    <DoorCard title="登录">
      {problem && (
        <StateCard role="alert" title="没有登录上">
          {problemWords(problem)}
        </StateCard>
      )}
      {session.ways.password && <PasswordStep next={step} />}
      <SingleSignOn ways={session.ways} next={next} />
      {about?.demo && <LinksAgain />}
      <p className="note">忘了密码，或者还没有账号：请找本单位的系统管理员要一个一次性链接。</p>
    </DoorCard>
  );
}

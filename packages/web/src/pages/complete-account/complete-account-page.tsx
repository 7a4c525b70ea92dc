import type { Session } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { DoorCard } from '../../app/door.js';
import { signOut } from '../../app/sign-out.js';
import { keepSession, sessionQuery } from '../../data/session.js';
import { ChangePasswordForm } from '../../forms/change-password-form.js';
import { SecondFactorSetup } from '../../forms/second-factor-setup.js';
import { Failure } from '../../parts/failure.js';
import { RecoveryCodes } from '../../parts/recovery-codes.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';

/** What is missing before the program may be used: a new password, then the second factor and its codes. */
export function Component() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const [codes, setCodes] = useState<{ list: string[]; then: Session } | null>(null);
  if (codes) {
    const enter = () => {
      keepSession(codes.then);
      setCodes(null);
    };
    return (
      <DoorCard step={3} title="存下备用码">
        <RecoveryCodes codes={codes.list} doneLabel="进入闭环" done={enter} />
      </DoorCard>
    );
  }
  if (!session) {
    return error ? (
      <Failure error={error} what="没有打开这一页" retry={() => refetch()} />
    ) : (
      <Waiting what="正在打开" />
    );
  }
  switch (session.step) {
    case 'newPassword':
      return <NewPasswordStep />;
    case 'setUpSecondFactor':
      return <SecondFactorStep session={session} done={(list, then) => setCodes({ list, then })} />;
    case 'ready':
      return <Navigate replace to={paths.home()} />;
    default:
      return <Navigate replace to={paths.signIn()} />;
  }
}

function NewPasswordStep() {
  return (
    <DoorCard title="换一个密码" lead="管理员要求你换密码，或者密码已经用得太久。换好再往下。">
      <ChangePasswordForm deed="换好密码" done={() => undefined} />
      <SignOutInstead />
    </DoorCard>
  );
}

interface SecondFactorStepProps {
  session: Session;
  done: (codes: string[], session: Session) => void;
}

function SecondFactorStep({ session, done }: SecondFactorStepProps) {
  const who = session.me?.administration ? '管理员' : '你的角色';
  return (
    <DoorCard
      step={2}
      title="设置动态口令"
      lead={`用手机上的动态口令应用（如 FreeOTP、Microsoft Authenticator）扫码，${who}登录要用。`}
    >
      <SecondFactorSetup done={done} />
      <SignOutInstead />
    </DoorCard>
  );
}

function SignOutInstead() {
  return (
    <div>
      <Button type="link" style={{ padding: 0 }} onClick={() => void signOut()}>
        现在不办，退出
      </Button>
    </div>
  );
}

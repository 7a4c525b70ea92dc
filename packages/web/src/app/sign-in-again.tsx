import type { Session } from '@bihuan/contract';
import { Button, Modal } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { expiry, queryClient } from '../data/client.js';
import { keepSession, startAnew, useSession } from '../data/session.js';
import { CodeStep } from '../pages/sign-in/code-step.js';
import { PasswordStep } from '../pages/sign-in/password-step.js';
import { paths } from '../paths.js';
import styles from './shell.module.css';
import { signOut } from './sign-out.js';

/** Above drawers, which may be what the person was typing in. */
const ABOVE_ALL = 1100;

/**
 * Opens over the page when a call found the session expired. The page stays as it was; once the same person has
 * signed in again, the calls that waited go on.
 */
export function SignInAgain() {
  const asked = useSyncExternalStore(expiry.listen, expiry.isAsked);
  return (
    <Modal
      open={asked}
      title="登录已经过期，请再登录一次"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
      zIndex={ABOVE_ALL}
      destroyOnHidden
    >
      {asked && <AgainForm />}
    </Modal>
  );
}

function AgainForm() {
  const before = useSession();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const next = (session: Session) => {
    if (session.step === 'secondFactor') return setStep('code');
    finish(session, before?.me?.personId);
  };
  return (
    <div className={styles.again}>
      <p>这一页和刚才填的都还在，登录后接着办。</p>
      {step === 'password' && <PasswordStep loginName={before?.me?.loginName} next={next} />}
      {step === 'code' && <CodeStep next={next} back={() => setStep('password')} />}
      <div>
        <Button type="link" onClick={() => void signOut()}>
          换一个人登录，这一页不留
        </Button>
      </div>
    </div>
  );
}

/** The same person goes on where the page stands; for anybody else everything starts anew. */
function finish(session: Session, personBefore: string | undefined): void {
  if (session.me && session.me.personId !== personBefore) {
    startAnew(session);
    expiry.answer('leftOut');
    window.location.assign(paths.home());
    return;
  }
  keepSession(session);
  expiry.answer('signedIn');
  void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
}

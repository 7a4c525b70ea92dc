import { useNavigate } from 'react-router';
import { client } from '../data/client.js';
import { startAnew } from '../data/session.js';
import { paths } from '../paths.js';

/** 退出: ends the session on the server, and forgets here what the person saw and typed. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    const session = await client.call('signOut', {});
    await navigate(paths.signIn(), { replace: true });
    startAnew(session);
  };
}

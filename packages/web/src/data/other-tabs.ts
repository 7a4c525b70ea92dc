import type { Session } from '@bihuan/contract';

/**
 * All tabs of a browser share one session. When somebody else signs in in one of them, the others must not go on
 * showing the person before, whose name would stand over deeds of the new one.
 */
const CHANNEL = 'bihuan-session';

/** Tells the other tabs who sits here now. */
export function tellOtherTabs(session: Session): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(personOf(session));
  channel.close();
}

/** Calls back when another tab has become somebody else's. */
export function onOtherPerson(shown: () => Session | undefined, changed: () => void): void {
  if (typeof BroadcastChannel === 'undefined') return;
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }) => {
    const session = shown();
    if (session && personOf(session) !== data) changed();
  });
}

function personOf({ me }: Session): string | null {
  return me?.personId ?? null;
}

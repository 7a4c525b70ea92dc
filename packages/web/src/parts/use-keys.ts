import { useEffect, useLayoutEffect, useRef } from 'react';

/** What a key does; the name is `KeyboardEvent.key` in small letters, with `ctrl+` before it where Ctrl or ⌘ is held. */
export type KeyDeeds = Record<string, ((event: KeyboardEvent) => void) | undefined>;

const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"]';

/** The name under which `KeyDeeds` holds a pressed key. */
export function keyName(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/**
 * Listens to keys on the whole page. While someone types, or a dialog or menu is open, only keys with Ctrl
 * are heard, and none inside a dialog.
 */
export function useKeys(deeds: KeyDeeds): void {
  const latest = useRef(deeds);
  // Before the page is painted: whoever sees it presses keys on what he sees.
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const name = keyName(event);
      if (event.isComposing || event.altKey || target?.closest(ELSEWHERE)) return;
      if (target?.closest(TYPING) && !name.startsWith('ctrl+')) return;
      const deed = latest.current[name];
      if (!deed) return;
      event.preventDefault();
      deed(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

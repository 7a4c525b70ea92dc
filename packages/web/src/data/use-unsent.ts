import { useEffect, useState } from 'react';

/** Where typed words wait that have not been sent: they outlive a reload of the page, not of the browser. */
export function readUnsent<T>(key: string): T | null {
  try {
    const kept = sessionStorage.getItem(`bihuan:${key}`);
    return kept === null ? null : (JSON.parse(kept) as T);
  } catch {
    return null;
  }
}

function keepUnsent(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(`bihuan:${key}`);
    else sessionStorage.setItem(`bihuan:${key}`, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the words stay on the page.
  }
}

/** Forgets everything that was typed and not sent: the next person at this browser may be another one. */
export function forgetUnsent(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith('bihuan:')) sessionStorage.removeItem(key);
    }
  } catch {
    // Storage is forbidden: nothing was kept in it.
  }
}

/**
 * State of a form that survives a reload.
 * @returns the value, a setter, and `sent`, which forgets what was kept
 */
export function useUnsent<T>(key: string, initial: T) {
  const [value, setValue] = useState<T>(() => readUnsent<T>(key) ?? initial);
  const set = (next: T) => {
    setValue(next);
    keepUnsent(key, next);
  };
  const sent = () => {
    setValue(initial);
    keepUnsent(key, null);
  };
  return [value, set, sent] as const;
}

/**
 * Rows of a form that are changed from what they were, also while files are on their way; they survive a reload and
 * are forgotten once they are none.
 */
export function useUnsentRows<T>(key: string) {
  const [rows, setRows] = useState<readonly T[]>(() => readUnsent<T[]>(key) ?? []);
  useEffect(() => keepUnsent(key, rows.length > 0 ? rows : null), [key, rows]);
  return [rows, setRows] as const;
}

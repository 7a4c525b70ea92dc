const two = (n: number) => String(n).padStart(2, '0');

/** `10:42`, in the reader's own time. */
export function clockTime(instant: string | number | Date): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `2026-08-25 10:42`, in the reader's own time. */
export function dayAndTime(instant: string): string {
  return `${day(instant)} ${clockTime(instant)}`;
}

/** `2026-08-25`, in the reader's own time. */
export function day(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `12 KB`, `3.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

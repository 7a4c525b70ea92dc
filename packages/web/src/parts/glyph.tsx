import type { CSSProperties } from 'react';

/** Line drawings on a 16 × 16 ground; they take the colour and size of the text beside them. */
const drawings = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8M12 4l-8 8',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  link: 'M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  file: 'M9 1.8H4.5a1 1 0 0 0-1 1v10.4a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V5.3L9 1.8ZM9 1.8v3.5h3.5',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h.1M2.5 8h.1M2.5 12h.1',
  check: 'm3.2 8.4 3.2 3.2 6.4-7',
  ask: 'M2.5 2.5h11v8.5H9.2L6.5 13.6V11h-4zM6.6 5.4a1.5 1.5 0 1 1 2 1.5c-.4.2-.6.5-.6.9M8 9.3h.01',
  pen: 'm9.8 3.7 2.5 2.5M3 13l.6-3L11 2.6a1.2 1.2 0 0 1 1.7 0l.7.7a1.2 1.2 0 0 1 0 1.7L6 12.4 3 13Z',
  remove: 'M2.8 4.2h10.4M6 4.2V2.5h4v1.7M4 4.2l.6 9.3h6.8l.6-9.3',
  undo: 'M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.3a4 4 0 0 1 0 8H6.5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.6V8l2.3 1.6',
  bell: 'M3.2 11.5h9.6L11.6 9.6V7a3.6 3.6 0 0 0-7.2 0v2.6l-1.2 1.9ZM6.6 13.4a1.5 1.5 0 0 0 2.8 0',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
} as const;

export type GlyphName = keyof typeof drawings;

/** A drawing beside a word. It says nothing by itself, so screen readers pass it by. */
export function Glyph({ name, size = 16, style }: { name: GlyphName; size?: number; style?: CSSProperties }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', verticalAlign: '-3px', ...style }}
    >
      <path d={drawings[name]} />
    </svg>
  );
}

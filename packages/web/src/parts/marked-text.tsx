/** `[start, end)` stretches, ascending and apart. */
type Marks = readonly (readonly [number, number])[];

/** Text with the found words marked. */
export function MarkedText({ text, marks }: { text: string; marks: Marks }) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}

/** Breaks a statement into lines, so that a person can review it and a difference shows where it is. */

const CLAUSES =
  /\s+(?=(?:from|where|inner join|group by|order by|limit|values|set|union all|returning|on conflict)\b)/g;

/** One clause per line; an `and` of the outer level begins a line as well. */
export function readableSql(statement: string): string {
  const flat = statement.replace(/\s+/g, ' ').trim();
  let depth = 0;
  let out = '';
  for (const part of flat.split(/(?<=[()])|(?=[()])/)) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    const indent = '  '.repeat(depth);
    out += part.replace(CLAUSES, `\n${indent}`).replace(depth === 0 ? /\s+(?=and\b)/g : /(?!)/g, '\n  ');
  }
  return `${out};\n`;
}

import type { Diagnostic, Severity } from '@bihuan/extract';

const severityWords: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

/** Line and column of an offset, both from 1, as editors count them. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return `${line}:${column}`;
}

/** One line per diagnostic: `file:line:column: severity: message (rule)`, and how many there were. */
export function lintReport(name: string, text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.map(
    ({ severity, message, ruleId, range }) =>
      `${name}:${placeOf(text, range[0])}: ${severityWords[severity]}：${message}（${ruleId}）`,
  );
  const count = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const foot = `${name}：${count('error')} 处错误，${count('warning')} 处警告，${count('info')} 处提示。`;
  return [...lines, foot, ''].join('\n');
}

import {
  Unreadable,
  type UnreadableCode,
  type UnreadableDetails,
  unreadableSentence,
} from '@bihuan/documents';

/** As the imports table keeps it. */
export interface ImportFailure {
  code: string;
  params: unknown;
}

/** Failures that are not about the file itself. */
const ownSentences: Record<string, string> = {
  interrupted: '读取时程序停了，没有读完。请重新选择文件再读一次。',
  fault: '读取时出了程序的错，不是文件的问题。请再试一次；还不行，请把这次导入的编号告诉管理员。',
};

export const INTERRUPTED: ImportFailure = { code: 'interrupted', params: {} };
export const FAULT: ImportFailure = { code: 'fault', params: {} };

/** What is kept of an error that ended an import. */
export function failureOf(error: unknown): ImportFailure {
  return error instanceof Unreadable ? { code: error.code, params: error.params } : FAULT;
}

/** The Chinese sentence of a kept failure: what was expected, what was found, what to do. */
export function failureSentence({ code, params }: ImportFailure): string {
  const own = ownSentences[code];
  if (own !== undefined) return own;
  return unreadableSentence(
    new Unreadable(code as UnreadableCode, params as UnreadableDetails[UnreadableCode]),
  );
}

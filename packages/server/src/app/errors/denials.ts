/**
 * What the server itself says no to, before or beside the rules of the domain: one row per code with its
 * HTTP status and its Chinese sentence. The parameter of a sentence is what a denial of that code carries.
 */
const denials = {
  invalidRequest: { status: 400, sentence: (_: NoParams) => '请求里有读不懂的内容，请按下面的提示改正。' },
  noFile: { status: 400, sentence: (_: NoParams) => '没有收到文件。请选择一份文件再上传。' },
  emptyFile: { status: 400, sentence: ({ name }: Name) => `“${name}”是空的。请换一份有内容的文件。` },
  emptyText: { status: 400, sentence: (_: NoParams) => '粘贴的内容里没有文字。请复制原文后再粘贴。' },
  hostNotAllowed: {
    status: 403,
    sentence: ({ address }: { address: string }) => `不回答这个主机名。请用 ${address} 打开。`,
  },
  crossSite: {
    status: 403,
    sentence: (_: NoParams) => '这个请求来自别的网页，没有执行。请在闭环的页面里操作。',
  },
  notFound: { status: 404, sentence: (_: NoParams) => '没有这个地址。请从首页重新打开。' },
  sampleMissing: { status: 404, sentence: (_: NoParams) => '这份程序没有附带样例。请上传或粘贴一份通报。' },
  tooSlow: { status: 408, sentence: (_: NoParams) => '请求传得太慢，没有等到传完。请检查网络后再试。' },
  draftNotReady: {
    status: 409,
    sentence: ({ state }: { state: string }) => `这次导入现在“${state}”，还没有可以改的草稿。请等读取完成。`,
  },
  notMapping: {
    status: 409,
    sentence: ({ state }: { state: string }) =>
      `这次导入现在“${state}”，不在认定表列的时候。请回到导入页看看。`,
  },
  alreadyAccepted: {
    status: 409,
    sentence: (_: NoParams) => '这份草稿已经建成台账，不能再改。请打开台账，在那里更正。',
  },
  nothingToUndo: { status: 409, sentence: (_: NoParams) => '没有可以撤销的改动。' },
  unknownUpload: {
    status: 404,
    sentence: (_: NoParams) =>
      '没有找到这份文件：要附的材料应由你上传，或者已经在你看得到的问题上。请重新上传。',
  },
  notAScan: {
    status: 409,
    sentence: (_: NoParams) => '代录要附领导签批的纸质件扫描：应为 PDF 或图片。请重新扫描上传。',
  },
  unknownEvidence: {
    status: 404,
    sentence: (_: NoParams) => '这个问题上没有这份佐证材料。请刷新页面再看。',
  },
  tooManyUploads: {
    status: 409,
    sentence: ({ limit }: { limit: number }) =>
      `你有 ${limit} 份上传的文件还没有附到问题上。请先附上，七天没有附上的会自动去掉。`,
  },
  withheldFile: {
    status: 403,
    sentence: (_: NoParams) =>
      '这份文件里有密级标志，已停止查看、下载和附用。请按保密规定处理，并与整改办联系。',
  },
  notViewable: {
    status: 415,
    sentence: (_: NoParams) => '这种文件不能在页面里看。请下载后打开，或看它里面的文字。',
  },
  tooLarge: {
    status: 413,
    sentence: ({ limit }: { limit: string }) => `内容超过了 ${limit} 的上限。请拆成几份，或去掉其中的图片。`,
  },
  tooManyRows: {
    status: 413,
    sentence: ({ limit }: { limit: number }) =>
      `超过了一次导出 ${limit} 行的上限。请选一段短一些的时间，分几次导出。`,
  },
  unsupportedMedia: {
    status: 415,
    sentence: (_: NoParams) => '请求的格式不对：文件要用表单上传，其余用 JSON。',
  },
  bodyNeeded: {
    status: 422,
    sentence: (_: NoParams) => '您在不止一个单位的整改办任职。请选定这项整改工作属于哪个被巡视单位，再登记。',
  },
  impossibleEdit: { status: 422, sentence: ({ sentence }: { sentence: string }) => sentence },
  unreadableFigure: {
    status: 422,
    sentence: ({ text }: { text: string }) =>
      `“${text}”读不出一个数和它的单位。请写成“1600亿元”“35件”这样，一次只改一个数。`,
  },
  rowsNotRight: {
    status: 422,
    sentence: ({ count }: { count: number }) =>
      `表里还有 ${count} 处不对，没有写入。请照提示改好再导入，或选择只导入没有问题的行。`,
  },
  otherFile: {
    status: 409,
    sentence: (_: NoParams) => '这不是刚才看过的那份文件。请重新预览，看过再导入。',
  },
  unreadableFile: { status: 422, sentence: ({ sentence }: { sentence: string }) => sentence },
  tooManyRequests: { status: 429, sentence: (_: NoParams) => '请求太频繁了。请过一分钟再试。' },
  headersTooLarge: {
    status: 431,
    sentence: (_: NoParams) => '请求的头部太长。请清除浏览器里这个网站的 Cookie，再打开一次。',
  },
  // Nobody reads it: whoever asked has left. The status is nginx's for that.
  left: { status: 499, sentence: (_: NoParams) => '没有等到写完就离开了，没有导出。需要时请再导出一次。' },
  fault: {
    status: 500,
    sentence: ({ requestId }: { requestId: string }) =>
      `没有做成，不是你的问题。请再试一次；还不行，请把编号 ${requestId} 告诉管理员。`,
  },
  noSpace: {
    status: 507,
    sentence: (_: NoParams) => '服务器的磁盘满了，没有存下来。请告诉管理员腾出空间，再做一次。',
  },
  stopping: { status: 503, sentence: (_: NoParams) => '服务正在停止。请稍后再试。' },
  notReady: { status: 503, sentence: (_: NoParams) => '数据库暂时用不了。请稍后再试。' },
} as const;

type NoParams = Record<string, never>;
interface Name {
  name: string;
}

export type DenialCode = keyof typeof denials;
export type DenialParams<C extends DenialCode> = Parameters<(typeof denials)[C]['sentence']>[0];

/** Thrown by guards, handlers and use cases; turned into an answer in one place. */
export class Denied extends Error {
  override readonly name = 'Denied';
  constructor(
    readonly code: DenialCode,
    readonly status: number,
    /** The Chinese sentence. */
    message: string,
    readonly fields: FieldProblem[] | null,
  ) {
    super(message);
  }
}

/** One field of the request that was not understood. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** Makes a denial whose parameters fit its code. */
export function denied<C extends DenialCode>(
  code: C,
  params: DenialParams<C>,
  fields: FieldProblem[] | null = null,
): Denied {
  const { status, sentence } = denials[code];
  return new Denied(code, status, (sentence as (params: unknown) => string)(params), fields);
}

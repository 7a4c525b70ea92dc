/** Why a request to an address that somebody typed is not sent; closed, so that every one has its sentence. */
export type OutgoingObstacle = keyof typeof sentences;

const sentences = {
  notAnAddress: '这不是一个网址。请写成 https://主机名/路径。',
  notHttps: '只向 https:// 的网址发送。内网里没有证书的，请管理员把它写进 BIHUAN_OUTGOING_ALLOW。',
  credentials: '网址里不能写用户名和密码。',
  unknownHost: '找不到这个主机名。请核对网址。',
  notPublic: '这个网址指向内网或本机，没有发送。确实要发的，请管理员把它写进 BIHUAN_OUTGOING_ALLOW。',
  unreachable: '连不上这个网址。请看看对方是否在运行，证书是否有效。',
  tooSlow: '对方太久没有答复。',
  answerTooLarge: '对方的答复太长。',
} as const;

/** Thrown instead of sending; the message is the Chinese sentence for whoever typed the address. */
export class OutgoingRefused extends Error {
  override readonly name = 'OutgoingRefused';
  constructor(
    readonly obstacle: OutgoingObstacle,
    options?: ErrorOptions,
  ) {
    super(sentences[obstacle], options);
  }
}

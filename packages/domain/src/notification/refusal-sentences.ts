/** What refusals about notification say: why, and what to do next. Part of the one table. */

export const notificationSentences = {
  unknownNotification: (_: { id: string }) => '没有找到这条通知，可能已经清理。请刷新后再看。',
  unknownWebhook: (_: { id: string }) => '没有找到这个接收地址，可能已被删去。请刷新后再选。',
  unknownDelivery: (_: { id: string }) => '没有找到这条没发出去的通知，可能已经重发。请刷新后再看。',
  tooManyWebhooks: ({ count }: { count: number }) =>
    `一项整改工作最多设 ${count} 个接收地址，现在已经满了。请先删去不用的，再添加。`,
  webhookAddressNotValid: (_: { found: string }) =>
    '接收地址应是加密的（HTTPS）完整网址，不带用户名和密码。请从群机器人的设置里整个复制过来。',
} as const;

import { about, type Row } from '../row.js';

const finding = about('finding');
const onImport = about('import');
const reason = '核对原件';
const read = (what: Row['about'], more: Partial<Row> = {}): Row => ({ about: what, ...more });

const HEADER = {
  ...{ kind: '巡视', genre: 'notice', title: '整改通报', issuer: null, inspectedBody: null },
  ...{ inspectionTeam: null, authority: null, round: null, inspectedFrom: null, inspectedTo: null },
  ...{ feedbackDate: null, publishedDate: null },
};

/** Reading and changing the ledger, documents in and out, evidence, notifications. */
export const ledgerRows = {
  listFindings: read('ledger'),
  searchFindings: read('nothing', { query: `q=${encodeURIComponent('整治不力')}` }),
  registerFinding: read('rectification', { body: () => ({ problem: '台账不实' }) }),
  getFinding: read('finding'),
  getFindingHistory: read('finding'),
  correctFinding: finding({ reason, changes: { problem: '台账不全' } }),
  removeFinding: finding({ reason }),
  addMeasure: finding({ text: '逐户核对' }),
  rewordMeasure: finding({ reason, text: '逐户再核对' }),
  removeMeasure: finding({ reason }),
  correctFigure: finding({ reason, text: '35件' }),
  listRectifications: read('nothing'),
  registerRectification: read('body', { body: ({ ids }) => ({ header: HEADER, bodyId: ids.bodyId }) }),
  getRectification: read('ledger'),
  correctRectification: about('rectification')({ reason, header: { round: '第三轮' } }),
  countLedger: read('ledger'),
  getLoop: read('wholeLedger'),
  exportLedger: read('ledger', { params: { format: 'xlsx' } }),
  exportNotice: read('ledger', { params: { format: 'docx' } }),
  exportForm: read('finding', { params: { form: 'signOff' } }),
  exportBrief: read('ledger', { params: { period: '2026-08', format: 'xlsx' } }),
  getDesk: read('nothing'),
  countDesk: read('nothing'),
  uploadImport: read('preparing'),
  pasteImport: read('preparing', { body: () => ({ text: '一、存在的问题\n（一）台账不实。' }) }),
  sampleImport: read('preparing'),
  listImports: read('nothing'),
  getImport: read('import'),
  cancelImport: read('prepared'),
  getListPreview: read('import'),
  mapLists: read('prepared', { body: () => ({ sheet: '1', columns: [] }) }),
  getDraft: read('import'),
  editDraft: onImport({ edit: { kind: 'setHeader', field: 'round', value: '第三轮', range: null } }),
  undoEdit: onImport(),
  acceptDraft: about('accepted')(({ ids }) => ({ bodyId: ids.bodyId })),
  uploadEvidence: read('nothing'),
  listUploads: read('nothing'),
  downloadEvidence: read('finding'),
  viewEvidence: read('finding'),
  getEvidenceText: read('finding'),
  listNotifications: read('nothing'),
  countUnread: read('nothing'),
  readNotification: read('notification'),
  readAllNotifications: read('nothing', { body: ({ ids }) => ({ upTo: ids.notificationId }) }),
  getNotificationSettings: read('nothing'),
  changeNotificationSettings: read('nothing', { body: () => ({ digestHour: 9 }) }),
  makeCalendar: read('nothing'),
  revokeCalendar: read('nothing'),
  getCalendar: read('nothing', { params: { token: 'guessed' } }),
  listFailedDeliveries: read('nothing'),
  retryDelivery: read('nothing', { params: { deliveryId: 'none' } }),
  listWebhooks: read('rectification'),
  addWebhook: read('rectification', {
    body: () => ({ kind: 'wecom', name: '整改群', address: 'https://10.0.0.1/hook' }),
  }),
  changeWebhook: read('webhook', { body: () => ({ enabled: false }) }),
  removeWebhook: read('webhook'),
  tryWebhook: read('webhook'),
} satisfies Record<string, Row>;

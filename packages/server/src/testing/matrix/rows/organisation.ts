import { about, type Row } from '../row.js';

const unit = about('unit');
const person = about('person');
const post = about('post');
const reason = '核对名册';
const FROM = '2026-09-01';
const nothing: Row = { about: 'nothing' };
const fingerprint = `sha256=${'0'.repeat(64)}`;

/** Units, people, posts, roles, and the parties of a ledger. */
export const organisationRows = {
  listUnits: nothing,
  getUnit: { about: 'unit' },
  registerUnit: {
    about: 'unit',
    body: ({ ids }) => ({ name: '新设科', level: 'section', parentId: ids.unitId }),
  },
  correctUnit: unit({ changes: { aliases: ['教体局'] } }),
  moveUnit: unit(({ ids }) => ({ parentId: ids.bodyId })),
  closeUnit: unit({ on: FROM, reason }),
  assignBody: about('assigned')(({ ids }) => ({ unitId: ids.bodyId })),
  listPeople: nothing,
  getPerson: { about: 'person' },
  registerPerson: {
    about: 'unit',
    body: ({ ids }) => ({ name: '某乙', posts: [{ unitId: ids.unitId, title: '科员', from: FROM }] }),
  },
  correctPerson: person({ changes: { phone: null } }),
  removePerson: person({ reason }),
  erasePersonalData: person({ reason }),
  givePost: person(({ ids }) => ({ unitId: ids.postUnitId, title: '科员', from: FROM })),
  correctPost: post({ changes: { title: '副科长' } }),
  getHandOverSheet: { about: 'post' },
  exportHandOverSheet: { about: 'post', params: { format: 'docx' } },
  endPost: post({ to: FROM }),
  listRoles: { about: 'rolesOf' },
  listRoleRectifications: nothing,
  giveRole: person(({ ids }) => ({
    ...{ role: 'verifier', postId: ids.postId, rectificationId: ids.rectificationId, from: FROM },
  })),
  endRole: person({ to: FROM }),
  listAppointments: nothing,
  appoint: person({ administration: 'auditAdmin', from: FROM }),
  appointVacant: person({ administration: 'auditAdmin', from: FROM }),
  dismiss: person({ to: FROM }),
  suggestParties: { about: 'nothing', body: () => ({ names: ['教育局'] }) },
  listUnmatchedParties: { about: 'rectification' },
  confirmParty: {
    about: 'rectification',
    body: ({ ids }) => ({ text: '青石县水务局', kind: 'unit', partyId: ids.knownUnitId }),
  },
  exportOrganisation: nothing,
  previewOrganisation: nothing,
  importOrganisation: { about: 'nothing', query: fingerprint },
  previewRoles: nothing,
  giveProposedRoles: { about: 'nothing', query: fingerprint },
} satisfies Record<string, Row>;

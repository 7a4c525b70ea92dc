import type { DraftPage } from '@bihuan/contract';
import { fieldLabels, genreLabels, inspectionKinds } from '@bihuan/domain';
import type { HeaderField, Notice } from '@bihuan/extract';
import { type FieldGroup, fieldState, type ReviewField } from './fields.js';

const names: readonly HeaderField[] = [
  'title',
  'issuer',
  'inspectedBody',
  'team',
  'authority',
  'round',
  'inspectedFrom',
  'inspectedTo',
  'feedbackDate',
  'publishedDate',
];
const contactNames = ['phone', 'email', 'post'] as const;

/** The fields that stand before the findings: what document this is, and whom to ask. */
export function headFields(draft: DraftPage): FieldGroup[] {
  const { notice } = draft;
  return [
    {
      title: '这是什么材料',
      fields: [...kindFields(notice), ...names.map((name) => headerField(draft, name))],
    },
    { title: '联系方式', fields: contactNames.map((name) => contactField(notice, name)) },
  ];
}

function kindFields(notice: Notice): ReviewField[] {
  const plain = { state: 'stated', rule: null, range: null } as const;
  return [
    {
      ...plain,
      key: 'kind',
      address: 'header/kind',
      label: '类别',
      value: notice.kind,
      state: notice.kind ? 'stated' : 'absent',
      editor: { kind: 'choice', options: inspectionKinds.map((value) => ({ value, label: value })) },
      set: (value) => ({ kind: 'setHeader', field: 'kind', value, range: null }),
      clear: { kind: 'setHeader', field: 'kind', value: null, range: null },
    },
    {
      ...plain,
      key: 'genre',
      address: 'header/genre',
      label: '文种',
      value: notice.genre,
      editor: {
        kind: 'choice',
        options: Object.entries(genreLabels).map(([value, label]) => ({ value, label })),
      },
      set: (value) => ({ kind: 'setHeader', field: 'genre', value, range: null }),
    },
  ];
}

function headerField(draft: DraftPage, name: HeaderField): ReviewField {
  const address = `header/${name}`;
  const value = draft.notice[name];
  const source = draft.notice.fields[name];
  const dated = name.endsWith('Date') || name.startsWith('inspectedFrom') || name.startsWith('inspectedTo');
  return {
    key: name,
    address,
    label: (name === 'team' ? fieldLabels.inspectionTeam : fieldLabels[name]) ?? name,
    value,
    state: fieldState(address, value, source?.certainty ?? 'stated', draft.confirmed),
    rule: source?.rule ?? null,
    range: source && source.range[1] > source.range[0] ? source.range : null,
    editor: dated ? { kind: 'line', placeholder: '2026-09-30' } : { kind: 'line' },
    set: (next, range) => ({ kind: 'setHeader', field: name, value: next, range: range && [...range] }),
    clear: { kind: 'setHeader', field: name, value: null, range: null },
  };
}

function contactField(notice: Notice, name: (typeof contactNames)[number]): ReviewField {
  const value = notice.contact[name];
  return {
    key: `contact/${name}`,
    address: `contact/${name}`,
    label: fieldLabels[name] ?? name,
    value,
    state: value ? 'stated' : 'absent',
    rule: null,
    range: null,
    editor: { kind: 'line' },
    set: (next) => ({ kind: 'setContact', field: name, value: next }),
    clear: { kind: 'setContact', field: name, value: null },
  };
}

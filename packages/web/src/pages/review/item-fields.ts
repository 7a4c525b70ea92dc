import type { DraftPage } from '@bihuan/contract';
import { fieldLabels, levelLabels, reportedStatusLabels } from '@bihuan/domain';
import { dutyFields } from './duty-fields.js';
import { type FieldGroup, fieldState, type NoticeItem, type ReviewField } from './fields.js';

const statusOptions = Object.entries(reportedStatusLabels).map(([value, label]) => ({ value, label }));
const levelOptions = Object.entries(levelLabels).map(([value, label]) => ({ value, label }));

/** The fields of one finding of a draft, in the order of the source. */
export function itemFields(draft: DraftPage, item: number): FieldGroup[] {
  const read = draft.notice.items[item];
  if (!read) return [];
  const at = (key: string) => `items/${item}/${key}`;
  return [
    { title: null, fields: [problemField(draft, read, item), ...placeFields(read, item, at)] },
    measureGroup(read, item, at),
    dutyFields(draft, read, item),
  ];
}

function problemField(draft: DraftPage, read: NoticeItem, item: number): ReviewField {
  const address = `items/${item}/problem`;
  return {
    key: 'problem',
    address,
    label: '问题',
    value: read.problem,
    state: fieldState(address, read.problem, read.certainty, draft.confirmed),
    rule: read.rule,
    range: read.problemRange,
    editor: { kind: 'prose' },
    set: (value, range) => ({ kind: 'setProblem', item, value, range: range && [...range] }),
  };
}

/** Where the finding belongs: its number, chapter, level, and what the source claims of it. */
function placeFields(read: NoticeItem, item: number, at: (key: string) => string): ReviewField[] {
  const plain = { rule: null, range: null };
  return [
    {
      ...plain,
      key: 'number',
      address: at('number'),
      label: '编号',
      value: read.number || null,
      state: read.number ? 'stated' : 'absent',
      editor: { kind: 'line' },
      set: (value) => ({ kind: 'setNumber', item, value }),
    },
    {
      ...plain,
      key: 'section',
      address: at('section'),
      label: '章节',
      value: read.section,
      state: read.section ? 'stated' : 'absent',
      editor: { kind: 'line' },
      set: (value) => ({ kind: 'setSection', item, value }),
      clear: { kind: 'setSection', item, value: null },
    },
    {
      ...plain,
      key: 'status',
      address: at('status'),
      label: '通报所述',
      value: read.status,
      state: read.status === 'unspecified' ? 'absent' : 'stated',
      editor: { kind: 'choice', options: statusOptions },
      set: (value) => ({ kind: 'setStatus', item, value: value as NoticeItem['status'] }),
    },
    {
      ...plain,
      key: 'level',
      address: at('level'),
      label: fieldLabels.level ?? '层级',
      value: String(read.level),
      state: 'stated',
      editor: { kind: 'choice', options: levelOptions },
      set: (value) => ({ kind: 'setLevel', item, value: Number(value) }),
    },
  ];
}

function measureGroup(read: NoticeItem, item: number, at: (key: string) => string): FieldGroup {
  const markers = read.measures.flatMap(({ marker }) => marker ?? []);
  const note = markers.length > 1 ? `从标记“${markers[0]}”“${markers[1]}”拆出` : undefined;
  return {
    title: `措施 ${read.measures.length} 条`,
    ...(note ? { note } : {}),
    fields: read.measures.map((measure, index) => ({
      key: `measures/${index}`,
      address: at(`measures/${index}`),
      label: `${measure.level > 1 ? '分项' : '措施'} ${measure.marker ?? index + 1}`,
      value: measure.text,
      state: 'stated',
      rule: null,
      range: measure.range,
      editor: { kind: 'prose' },
      measure: index,
      set: (value) => ({ kind: 'setMeasure', item, measure: index, value }),
    })),
  };
}

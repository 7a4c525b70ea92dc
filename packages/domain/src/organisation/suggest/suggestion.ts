/** What a name in a document may mean. Only ever a suggestion: a person says yes. */

export type SuggestionReason =
  | 'exactName'
  | 'alias'
  | 'withPlace'
  | 'levelWord'
  | 'withoutPlace'
  | 'abbreviation'
  | 'personName'
  | 'sameName'
  | 'title'
  | 'titleDiffers'
  | 'titleOfUnit'
  | 'headOfUnit'
  | 'formerPost'
  | 'closedUnit'
  | 'successor';

export interface PartySuggestion {
  /** Id of a unit or of a post, as `Party.partyId` takes it. */
  partyId: string;
  kind: 'unit' | 'post';
  /** How people call it: the unit's name; unit, title and name of a post. */
  label: string;
  /** 0–100, to sort by; no number of it is a yes. */
  score: number;
  /** Why it was found, and what speaks against it. */
  reasons: SuggestionReason[];
}

/** A suggestion before it has a label. */
export type Candidate = Omit<PartySuggestion, 'label'>;

export const suggestionReasonLabels: Record<SuggestionReason, string> = {
  exactName: '与单位全称一致',
  alias: '与单位的别名一致',
  withPlace: '补上地名后一致',
  levelWord: '以“市”“县”等字代替了地名',
  withoutPlace: '省略了地名',
  abbreviation: '像是单位名称的简称',
  personName: '姓名一致',
  sameName: '同名的不止一人，或这个人不止一个职务',
  title: '职务一致',
  titleDiffers: '姓名一致，职务不一致',
  titleOfUnit: '单位和职务都一致',
  headOfUnit: '是这个单位的主要负责人',
  formerPost: '那时不在任',
  closedUnit: '那时已经撤销',
  successor: '接替了已撤销的单位',
};

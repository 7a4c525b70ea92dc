import type { DeskRow } from '@bihuan/contract';
import type { ButtonProps } from 'antd';
import { ButtonLink } from '../../parts/button-link.js';
import { paths } from '../../paths.js';

/** Where a row leads: the form of what is asked; to sign or to review, one reads the finding first. */
const deedOf: Partial<Record<DeskRow['kind'], string>> = {
  work: 'reportProgress',
  concur: 'concur',
  submit: 'submit',
  verify: 'verify',
  signOff: 'signOff',
  acceptStage: 'acceptStage',
  decideExtension: 'decideExtension',
  decideLateExtension: 'decideLateExtension',
  answerReminder: 'answerReminder',
};

/** What one does by opening a row: words for its button. */
const openingWords: Record<DeskRow['kind'], string> = {
  work: '报进展',
  concur: '打开会签',
  submit: '申请销号',
  endorse: '打开审核',
  verify: '打开核验',
  signOff: '看后签字',
  secondSignature: '看后签字',
  acceptStage: '打开验收',
  decideExtension: '看申请',
  decideLateExtension: '看申请',
  answerReminder: '写答复',
};

/** Where what is asked of this row is done. */
export function deskAddress({ id, kind }: DeskRow): string {
  const deed = deedOf[kind];
  return deed ? paths.findingDeed(id, deed) : paths.finding(id);
}

/** To what is asked; said with the number of the finding, as many rows ask the same. */
export function DeskDeed({ row, ...look }: { row: DeskRow } & Pick<ButtonProps, 'size' | 'type'>) {
  const words = openingWords[row.kind];
  return (
    <ButtonLink {...look} to={deskAddress(row)} data-desk-row aria-label={`${words} ${row.number}`}>
      {words}
    </ButtonLink>
  );
}

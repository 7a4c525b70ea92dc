import { denied } from '../../app/errors/denials.js';
import { decimalOf } from '../accept-draft/decimal.js';
import type { Changed, Deed } from '../ledger.js';
import { quantityOf } from '../mentions-in.js';
import { changeFinding, type Target } from './change-finding.js';

interface Correction extends Target {
  figureId: string;
  reason: string;
  /** The new surface with its unit: `1600亿元`. */
  text: string;
}

/**
 * 更正数字: value and unit are read from the new words, which replace the old ones in the text.
 * @throws Refused; Denied `unreadableFigure` where the words are no single figure
 */
export async function correctFigure(deed: Deed, correction: Correction): Promise<Changed> {
  const { findingId, figureId, reason } = correction;
  const quantity = quantityOf(correction.text);
  if (!quantity) throw denied('unreadableFigure', { text: correction.text.trim() });
  const { text, unit, qualifier } = quantity;
  const figure = { findingId, figureId, text, value: decimalOf(quantity.value), unit, qualifier, reason };
  const { version } = await changeFinding(deed, correction, () => [{ type: 'CorrectFigure', ...figure }]);
  return { version };
}

import type { Deed } from '../../decider.js';
import { differences } from '../../differences.js';
import { openTextObjection } from '../../open-text.js';
import { refusal } from '../../refusal.js';
import type { CorrectFigure } from '../commands.js';
import type { FigureReading, FindingEventOf } from '../events.js';
import type { Figure, FindingContent, FindingState, LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import { standsInText, textOfPlace } from '../mentions.js';
import { replaceFigure } from '../replace-figure.js';

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** 更正数字: the figure is written and read in a new way, in the words where it stands. */
export const correctFigure: Deed<
  FindingState,
  LiveFinding['status'],
  CorrectFigure,
  FindingEventOf<'FigureCorrected'>
> = {
  from: LIVE,
  objection({ figureId, text, value }, { content }) {
    const figure = content.figures.find(({ id }) => id === figureId);
    if (!figure) return refusal('unknownFigure', { id: figureId });
    if (text.trim() === '') return refusal('emptyFigure', {});
    const marked = openTextObjection(text);
    if (marked) return marked;
    if (!DECIMAL.test(value)) return refusal('figureNotDecimal', { found: value });
    const words = textOfPlace(content, figure.place) ?? '';
    if (standsInText(figure, words)) return null;
    return refusal('figureNotInText', { text: figure.text, found: words.slice(...figure.at) });
  },
  decide(command, { content }) {
    const figure = figureOf(content, command.figureId);
    const was = reading(figure);
    const becomes = reading(command);
    if (!differences(was, becomes)) return [];
    const { id: figureId, place } = figure;
    return [{ type: 'FigureCorrected', data: { figureId, place, was, becomes, reason: command.reason } }];
  },
};

function reading({ text, value, unit, qualifier }: FigureReading): FigureReading {
  return { text, value, unit, qualifier };
}

function figureOf(content: FindingContent, id: string): Figure {
  const figure = content.figures.find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`no figure ${id} in a finding whose stream names it`);
  return figure;
}

export function figureCorrected(
  state: LiveFinding,
  { figureId, becomes }: FindingEventOf<'FigureCorrected'>['data'],
): LiveFinding {
  return { ...state, content: replaceFigure(state.content, figureOf(state.content, figureId), becomes) };
}

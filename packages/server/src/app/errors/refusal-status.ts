import type { RefusalCode } from '@bihuan/domain';

/** Which HTTP status each refusal of the domain is answered with. */
export const refusalStatus: Record<RefusalCode, number> = {
  wrongState: 409,
  staleVersion: 409,
  unknownRectification: 404,
  unknownFinding: 404,
  unknownMeasure: 404,
  unknownFigure: 404,
  unknownImport: 404,
  alreadyRegistered: 409,
  rectificationClosed: 409,
  emptyProblem: 422,
  emptyMeasure: 422,
  emptyFigure: 422,
  figureNotDecimal: 422,
  figureNotInText: 409,
  mentionNotInText: 422,
  noReason: 422,
  classifiedText: 422,
  invalidDate: 422,
  datesOutOfOrder: 422,
  levelOutOfRange: 422,
  brokenText: 422,
  storeBusy: 503,
  invalidCursor: 400,
};

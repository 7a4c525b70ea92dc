import type { Flat } from '../normalise/flat.js';
import type { AccountabilityMention, DateMention, DocumentMention, Quantity } from '../notice.js';
import { recogniseAccountability } from './accountability.js';
import { type DateContext, recogniseDates } from './dates.js';
import { recogniseDocuments } from './documents.js';
import { isOpen } from './open.js';
import { recogniseQuantities } from './quantities.js';

/** What the body of a finding states, apart from its measures. */
export interface ItemFacts {
  documents: DocumentMention[];
  quantities: Quantity[];
  dates: DateMention[];
  accountability: AccountabilityMention[];
  open: boolean;
}

/** Reads all facts of a body. `source` is the text that the body was cut from. */
export function readItemFacts(body: Flat, source: string, context: DateContext): ItemFacts {
  return {
    documents: recogniseDocuments(body, source),
    quantities: recogniseQuantities(body, source),
    dates: recogniseDates(body, source, context),
    accountability: recogniseAccountability(body, source),
    open: isOpen(body),
  };
}

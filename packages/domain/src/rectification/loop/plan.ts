/** The plan (整改方案) as a document: rounds of drafts, consultations (会商), adoption and amendment. */

import type { Party } from '../../finding/finding.js';

/** A file that the ledger keeps under its digest. */
export interface KeptFile {
  fileName: string;
  /** Hex SHA-256. */
  sha256: string;
}

/** What a body said at a consultation, and what was made of it. */
export interface Opinion {
  id: string;
  body: Party;
  text: string;
  /** Null while it waits for an answer. */
  answer: { taken: 'adopted' | 'partly' | 'notAdopted'; text: string } | null;
}

export interface Consultation {
  id: string;
  /** Civil date. */
  on: string;
  bodies: Party[];
  /** Number of the minutes or what they say; without them it is not on record. */
  minutes: string;
  file: KeptFile | null;
  opinions: Opinion[];
}

/** One round (轮) of the plan: a draft and the consultations on it. */
export interface PlanRound {
  id: string;
  /** 1 for the first draft. */
  ordinal: number;
  on: string;
  title: string;
  note: string | null;
  file: KeptFile | null;
  consultations: Consultation[];
}

export interface PlanAdoption {
  roundId: string;
  on: string;
  /** Number of the leading group's minutes. */
  minutes: string;
  /** Leaves that it adopted; which ones they are stands in the event and in the findings. */
  leaves: number;
}

/** An amendment; what it changes, with the dates before, stands in the course of each finding. */
export interface PlanAmendment {
  id: string;
  on: string;
  minutes: string;
  reason: string;
  findingIds: string[];
}

/** The tables of desks and evidence as Kysely knows them; what each column means is said in `migrations/`. */

import type { Generated } from 'kysely';

export interface FindingWaitsTable {
  finding_key: number;
  kind: string;
  role: string;
  party_id: string;
  rectification_id: string;
  due: string;
}

export interface FindingEvidenceTable {
  finding_key: number;
  evidence_id: string;
  digest: string;
}

export interface EvidenceTextsTable {
  key: Generated<number>;
  digest: string;
  state: string;
  text: string | null;
  folded: string | null;
  message: string | null;
  updated_at: string;
}

export interface UploadsTable {
  digest: string;
  owner_id: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_at: string;
}

export interface DeskTables {
  finding_waits: FindingWaitsTable;
  finding_evidence: FindingEvidenceTable;
  evidence_texts: EvidenceTextsTable;
  uploads: UploadsTable;
}

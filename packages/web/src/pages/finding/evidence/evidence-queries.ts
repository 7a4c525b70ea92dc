import { addressOf, type EvidenceItem, type FindingPage, routes } from '@bihuan/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../data/client.js';

const AGAIN_MS = 2_000;

/** What the evidence card asks the server. */
export const evidenceQueries = {
  /** Asks again while the words are being read. */
  text: (findingId: string, evidenceId: string) =>
    queryOptions({
      queryKey: ['evidence-text', findingId, evidenceId],
      queryFn: ({ signal }) => client.call('getEvidenceText', { params: { findingId, evidenceId }, signal }),
      refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? AGAIN_MS : false),
    }),
} as const;

/** Where the bytes of a piece of evidence are: to be shown, or to be saved. */
export function evidenceAddress(
  how: 'viewEvidence' | 'downloadEvidence',
  { id: findingId }: Pick<FindingPage, 'id'>,
  { id: evidenceId }: Pick<EvidenceItem, 'id'>,
): string {
  return addressOf(how, { findingId, evidenceId });
}

/** How a file of this media type can be shown as it is; null: only its words. */
export function shownAs(mediaType: string): 'pdf' | 'image' | null {
  const isShown = (routes.viewEvidence.file as readonly string[]).includes(mediaType);
  if (!isShown) return null;
  return mediaType === 'application/pdf' ? 'pdf' : 'image';
}

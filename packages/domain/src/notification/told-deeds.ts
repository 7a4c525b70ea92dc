/** Which deeds of the loop people are told of by name; of everything else their desk and the lights tell. */

import type { FindingEvent } from '../finding/events.js';
import type { NoticeKind } from './notice-kinds.js';

/** What people are told of an event. */
export interface ToldEvent {
  kind: NoticeKind;
  /** The day that it names; undefined: that of the finding. */
  due?: string;
}

/** What people are told of this event; null: nothing. */
export function toldOfEvent(event: FindingEvent): ToldEvent | null {
  switch (event.type) {
    case 'SubmissionReturned':
    case 'SignOffRefused':
    case 'ReturnedBySuperior':
      return { kind: 'returned' };
    case 'FindingVerified':
      return event.data.verification.passed ? null : { kind: 'returned' };
    case 'SignaturesVoided':
      return { kind: 'signatureVoided' };
    case 'FindingReopened':
      return { kind: 'reopened' };
    case 'FindingSignedOff':
      return { kind: 'signedOff' };
    case 'ReminderSent':
      return { kind: 'reminderReceived', due: event.data.replyDue };
    case 'ExtensionRequested':
      return { kind: 'extensionRequested', due: event.data.newDate };
    case 'ExtensionDecided':
      return { kind: 'extensionDecided' };
    default:
      return null;
  }
}

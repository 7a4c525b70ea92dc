import type { SecretBox, Store } from '@bihuan/store';
import type { AccessNotes } from '../../app/access-notes.js';
import type { Caller } from '../../app/caller.js';
import type { Visit } from '../../app/visit.js';
import type { SignInRules } from './sign-in-rules.js';

/** What deeds about accounts and sessions work with. */
export interface AccessParts {
  store: Store;
  /** Seals what must be read again. */
  box: SecretBox;
  rules: SignInRules;
  notes: AccessNotes;
  /** The words on the button for the single sign-on; null: there is none. */
  oidcLabel: string | null;
}

/** Who asks for such a deed, with the session and the browser. */
export interface Asking {
  caller: Caller;
  visit: Visit;
}

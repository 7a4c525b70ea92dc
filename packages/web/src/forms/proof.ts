import type { CallArguments } from '@bihuan/contract';

/** What proves once more who sits there: the password, or a code of the app. */
export type Proof = CallArguments<'newRecoveryCodes'>['body']['proof'];

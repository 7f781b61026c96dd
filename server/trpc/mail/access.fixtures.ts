// Who may call what here.
import { signedIn, type AccessTable, type CallerKind, type Outcome } from '../access-table.fixtures';

/** For the operator, who in this table is the owner; owning another workspace is not enough. */
function operator(outcome: Outcome): Record<CallerKind, Outcome> {
  return { ...signedIn('forbidden'), owner: outcome };
}

export const mailAccess: AccessTable = {
  'mail.get': { input: () => undefined, outcomes: operator('ok') },
  'mail.update': { input: () => ({ settings: null }), outcomes: operator('ok') },
  // Not set up: whoever may test it learns that.
  'mail.test': { input: () => undefined, outcomes: operator('conflict') },
};

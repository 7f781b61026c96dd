// Who may call what here.
import { operator, type AccessTable } from '../access-table.fixtures';

export const mailAccess: AccessTable = {
  'mail.get': { input: () => undefined, outcomes: operator('ok') },
  'mail.update': { input: () => ({ settings: null }), outcomes: operator('ok') },
  // Not set up: whoever may test it learns that.
  'mail.test': { input: () => undefined, outcomes: operator('conflict') },
};

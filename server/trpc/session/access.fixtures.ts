// Who may call what here.
import { everyone, type AccessTable } from '../access-table.fixtures';

export const sessionAccess: AccessTable = {
  'session.get': { input: () => undefined, outcomes: everyone('ok') },
};

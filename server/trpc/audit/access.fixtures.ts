// Who may call what here.
import { from, workspaceOnly, type AccessTable } from '../access-table.fixtures';

export const auditAccess: AccessTable = {
  'audit.list': { input: workspaceOnly, outcomes: from('owner') },
};

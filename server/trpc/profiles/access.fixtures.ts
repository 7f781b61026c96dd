// Who may call what here.
import { from, siteOnly, type AccessTable, type World } from '../access-table.fixtures';

const profile = ({ siteId, profileId }: World) => ({ siteId, profileId });

export const profilesAccess: AccessTable = {
  'profiles.list': { input: siteOnly, outcomes: from('viewer') },
  'profiles.choices': { input: siteOnly, outcomes: from('viewer') },
  'profiles.get': { input: profile, outcomes: from('viewer') },
  'profiles.export': { input: profile, outcomes: from('editor') },
  'profiles.erase': { input: profile, outcomes: from('editor') },
};

// The start: leads to wherever this person can go on.
import { redirect } from 'next/navigation';
import { loadSession } from './load';

export default async function StartPage() {
  const session = await loadSession();
  if (session.setupNeeded) redirect('/setup');
  if (!session.user) redirect('/login');
  const site = session.workspaces.flatMap((workspace) => workspace.sites)[0];
  redirect(site ? `/sites/${site.id}/campaigns` : '/sites/new');
}

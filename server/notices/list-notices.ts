// Which mails a person wants, site by site.
import type { SignedInUser } from '../access/actor';
import type { App } from '../app';
import { isMailSetUp } from '../mail/mail-settings';

export interface NoticeList {
  /** Nothing is sent before mail is set up. */
  mailReady: boolean;
  sites: { siteId: string; site: string; workspace: string; leads: boolean; digest: boolean }[];
}

export async function listNotices(app: App, user: SignedInUser): Promise<NoticeList> {
  const [mailReady, sites] = await Promise.all([
    isMailSetUp(app),
    app.db.site.findMany({
      where: { workspace: { members: { some: { userId: user.id } } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        workspace: { select: { name: true } },
        notices: { where: { userId: user.id } },
      },
    }),
  ]);
  return {
    mailReady,
    sites: sites.map(({ id, name, workspace, notices: [notice] }) => ({
      siteId: id,
      site: name,
      workspace: workspace.name,
      leads: notice?.leads ?? false,
      digest: notice?.digest ?? false,
    })),
  };
}

// What a newcomer finds: a workspace with the demo shop as its site and one campaign to edit. A draft only: figures are never
// made up.
import type { Database } from '../db/database';
import { addDraft } from '../campaigns/create-campaign';
import { writeDocument } from '../campaigns/read-document';
import { createSiteKey } from '../sites/create-site';
import { REMOVED_SITES } from '../sites/removed-sites';
import type { Brand } from '@/core/campaign/brand';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import { starters } from '@/templates/index';

const DEMO_DOMAINS = ['localhost', '127.0.0.1'];

/** The demo shop's own look (demo/static/base.css). */
const DEMO_BRAND: Brand = {
  ...DEFAULT_BRAND,
  theme: {
    ...DEFAULT_BRAND.theme,
    background: '#faf8f4',
    text: '#1b2629',
    accent: '#24424c',
    onAccent: '#ffffff',
    radius: 4,
    font: 'inherit',
  },
};

/** Adds the demo workspace when there is no workspace at all. Answers whether it did. */
export async function seedDemo(db: Database, now: number): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if ((await tx.workspace.count()) > 0) return false;
    const workspace = await tx.workspace.create({ data: { name: 'Demo workspace' } });
    const site = await tx.site.create({
      data: {
        workspaceId: workspace.id,
        name: 'Fjell & Fjord',
        key: createSiteKey(),
        domains: JSON.stringify(DEMO_DOMAINS),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        currency: 'EUR',
        brand: JSON.stringify(DEMO_BRAND),
      },
    });
    for (const starter of starters.slice(0, 1))
      await addDraft(tx, {
        siteId: site.id,
        name: 'Welcome letter',
        draft: writeDocument(starter.document()),
        savedById: null,
        savedAt: new Date(now),
      });
    return true;
  });
}

/** Key of the site that the demo shop embeds: the oldest one, which is the seeded one. */
export async function findDemoKey(db: Database): Promise<string | null> {
  const site = await db.site.findFirst({
    where: { workspaceId: { not: REMOVED_SITES } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { key: true },
  });
  return site?.key ?? null;
}

// Words that the team gives people, to find them again.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findLead } from './find-lead';

export const LONGEST_TAG = 40;
export const MOST_OF_LEAD = 20;
const MOST_OF_SITE = 200;

/** Adds or takes away one. @throws AppError `not-found`; `invalid` beyond the limits. */
export async function setTag(
  app: App,
  scope: Scope,
  { tag, on, ...query }: { siteId: string; leadId: string; tag: string; on: boolean },
): Promise<{ ok: true }> {
  const { site, lead } = await findLead(app, scope, query);
  const where = { leadId_tag: { leadId: lead.id, tag } };
  if (!on) {
    await app.db.leadTag.deleteMany({ where: { leadId: lead.id, tag } });
    return { ok: true };
  }
  if ((await app.db.leadTag.count({ where: { leadId: lead.id } })) >= MOST_OF_LEAD)
    throw new AppError('invalid', `A lead has at most ${MOST_OF_LEAD} tags. Remove one first.`);
  const tags = await readTags(app, site.id);
  if (tags.length >= MOST_OF_SITE && !tags.includes(tag))
    throw new AppError(
      'invalid',
      `A site has at most ${MOST_OF_SITE} tags. Use one of those that are there.`,
    );
  const data = { leadId: lead.id, siteId: site.id, tag };
  await app.db.leadTag.upsert({ where, create: data, update: {} });
  return { ok: true };
}

/** Every tag of a site, in order. From one to the next in the index: how many people have it costs nothing. */
export async function readTags(app: App, siteId: string): Promise<string[]> {
  const tags: string[] = [];
  for (;;) {
    const next = await app.db.leadTag.findFirst({
      where: { siteId, tag: { gt: tags.at(-1) ?? '' } },
      orderBy: { tag: 'asc' },
      select: { tag: true },
    });
    if (!next || tags.length >= MOST_OF_SITE) return tags;
    tags.push(next.tag);
  }
}

// Visitors who told something of themselves, those seen last first.
import * as z from 'zod';
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import type { Database } from '../db/database';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { countProfiles, MOST_COUNTED, searchProfiles, type ProfilePlace } from './search-profiles';
import { PublishedQuizzes } from './published-quizzes';
import { readTold, type Told } from './read-told';

export const profileFilterSchema = z.object({
  /** What an address begins with, in any case. */
  search: z.string().trim().max(254).optional(),
  /** Key of a segment. */
  segment: z.string().min(1).max(64).optional(),
  /** Name of a trait, and what it is. */
  trait: z.string().trim().min(1).max(100).optional(),
  value: z.string().trim().min(1).max(500).optional(),
});
export type ProfileFilter = z.infer<typeof profileFilterSchema>;

export interface ProfileItem {
  id: string;
  email: string | null;
  customer: string | null;
  /** ms. */
  seenAt: number;
  /** How many browsers are taken for this person. */
  browsers: number;
  /** Those they are in. */
  segments: { key: string; name: string | null }[];
  traits: { name: string; value: string }[];
  /** How many questions they answered. */
  answers: number;
  /** What a quiz concluded last; null: none did. */
  outcome: Told['outcomes'][number] | null;
}

export interface ProfilePage {
  items: ProfileItem[];
  /** Pass it to get the next page; null: this was the last. */
  nextCursor: string | null;
  total: number;
  /** There are more than `total`. */
  more: boolean;
  /** Anybody has one here, whatever the filter. */
  any: boolean;
}

export interface ProfileChoices {
  segments: { key: string; name: string }[];
  /** Names of traits. */
  traits: string[];
}

const PAGE_SIZE = 50;
const MOST_TRAITS = 100;

/** @throws AppError `not-found`; `invalid` for a cursor that this function did not make. */
export async function listProfiles(
  app: App,
  scope: ReadScope,
  {
    siteId,
    cursor,
    search,
    segment,
    trait,
    value,
  }: ProfileFilter & { siteId: string; cursor?: string | null | undefined },
): Promise<ProfilePage> {
  const { db } = app;
  const site = await findSite(app, scope, siteId);
  const wanted = {
    siteId: site.id,
    text: search?.toLowerCase() ?? '',
    segment,
    trait: trait === undefined ? undefined : { name: trait, value },
  };
  const ids = await searchProfiles(db, wanted, PAGE_SIZE + 1, cursor ? parseCursor(cursor) : undefined);
  const page = ids.slice(0, PAGE_SIZE);
  const rows = await db.profile.findMany({
    where: { OR: [{ id: { in: page } }, { siteId: site.id, mergedInto: { in: page } }] },
  });
  const items: ProfileItem[] = [];
  const quizzes = new PublishedQuizzes();
  for (const id of page) {
    const browsers = rows.filter((row) => (row.mergedInto ?? row.id) === id);
    const told = await readTold(db, site.id, browsers, quizzes);
    items.push({
      id,
      email: browsers.find(({ email }) => email !== null)?.email ?? null,
      customer: browsers.find(({ customer }) => customer !== null)?.customer ?? null,
      seenAt: Math.max(...browsers.map(({ seenAt }) => seenAt.getTime())),
      browsers: browsers.length,
      segments: told.segments.flatMap(({ key, name, leftAt }) => (leftAt === null ? [{ key, name }] : [])),
      traits: told.traits.map(({ name, value: known }) => ({ name, value: known })),
      answers: told.answers.length,
      outcome: told.outcomes.toSorted((a, b) => b.at - a.at)[0] ?? null,
    });
  }
  const total = await countProfiles(db, wanted);
  const last = rows.find(({ id }) => id === page.at(-1));
  return {
    items,
    nextCursor: ids.length > PAGE_SIZE && last ? `${last.seenAt.getTime()}.${last.id}` : null,
    total,
    more: total >= MOST_COUNTED,
    any:
      total > 0 ||
      (await db.profile.findFirst({ where: { siteId: site.id }, select: { id: true } })) !== null,
  };
}

/** What can be searched by. @throws AppError `not-found` */
export async function listProfileChoices(
  app: App,
  scope: ReadScope,
  siteId: string,
): Promise<ProfileChoices> {
  const site = await findSite(app, scope, siteId);
  const segments = await app.db.segment.findMany({
    where: { siteId: site.id },
    orderBy: [{ set: { position: 'asc' } }, { position: 'asc' }],
    select: { key: true, name: true },
  });
  return { segments, traits: await readTraitNames(app.db, site.id) };
}

/** From one to the next in the index: how many have it costs nothing. */
async function readTraitNames(db: Database, siteId: string): Promise<string[]> {
  const names: string[] = [];
  while (names.length < MOST_TRAITS) {
    const next = await db.profileTrait.findFirst({
      where: { siteId, name: { gt: names.at(-1) ?? '' } },
      orderBy: { name: 'asc' },
      select: { name: true },
    });
    if (!next) break;
    names.push(next.name);
  }
  return names;
}

/** The place a page ended at. */
function parseCursor(cursor: string): ProfilePlace {
  const [, at, id] = /^(\d{1,13})\.([\w-]{1,64})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw new AppError('invalid', 'This page of the list no longer exists. Go back to the first page.');
  return { seenAt: new Date(Number(at)), id };
}

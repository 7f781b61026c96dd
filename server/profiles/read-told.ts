// What some browsers told of themselves, as one: of two answers to one question the later counts. In the words of the release that asked.
import type { Answer } from '@/core/quiz/quiz';
import type { Database } from '../db/database';
import { PublishedQuizzes, questionOf, valuesOf } from './published-quizzes';

export interface ToldAnswer {
  campaign: { id: string; name: string } | null;
  /** Of the question's block. */
  id: string;
  /** Empty: the release that asked it is gone. */
  question: string;
  /** Words of options, a number or what was written. A sentence that was agreed to has none. */
  words: string[];
  /** ms. */
  at: number;
}

export interface ToldSegment {
  key: string;
  /** null: the site has no such segment any more. */
  name: string | null;
  /** ms. */
  joinedAt: number;
  /** null: still in it. */
  leftAt: number | null;
}

export interface Told {
  /** By campaign, and in each by time. */
  answers: ToldAnswer[];
  /** `name`: null, the release is gone. */
  outcomes: { campaign: ToldAnswer['campaign']; name: string | null; at: number }[];
  /** Those they are in first. */
  segments: ToldSegment[];
  traits: { name: string; value: string; at: number }[];
}

export async function readTold(
  db: Database,
  siteId: string,
  profiles: readonly { id: string; visitor: string }[],
  quizzes = new PublishedQuizzes(),
): Promise<Told> {
  const profileId = { in: profiles.map(({ id }) => id) };
  const visitor = { in: profiles.map((one) => one.visitor) };
  const latest = { where: { profileId }, orderBy: { at: 'asc' } } as const;
  const answers = await db.profileAnswer.findMany(latest);
  const outcomes = await db.profileOutcome.findMany(latest);
  const traits = await db.profileTrait.findMany(latest);
  const members = await db.segmentMember.findMany({
    where: { siteId, visitor },
    orderBy: { joinedAt: 'asc' },
  });
  const campaigns = await db.campaign.findMany({
    where: { siteId, id: { in: [...answers, ...outcomes].map(({ campaignId }) => campaignId) } },
    select: { id: true, name: true },
  });
  const names = await db.segment.findMany({
    where: { siteId, key: { in: members.map(({ segment }) => segment) } },
    select: { key: true, name: true },
  });
  const campaignOf = (wanted: string) => campaigns.find(({ id }) => id === wanted) ?? null;
  const told: Told = { answers: [], outcomes: [], segments: [], traits: [] };
  for (const row of lastOf(answers, ({ campaignId, question }) => `${campaignId} ${question}`)) {
    const released = await quizzes.find(db, row);
    const block = released?.questions.get(row.question);
    const values = [...(released?.quizzes.values() ?? [])].reduce(
      (all, { shown }) => ({ ...all, ...shown.values }),
      {},
    );
    told.answers.push({
      campaign: campaignOf(row.campaignId),
      id: row.question,
      question: block ? questionOf(block) : '',
      words:
        block?.kind === 'consent' ? [] : valuesOf(values, row.question, JSON.parse(row.answer) as Answer),
      at: row.at.getTime(),
    });
  }
  for (const row of lastOf(outcomes, ({ campaignId }) => campaignId)) {
    const released = await quizzes.find(db, row);
    const name = released?.outcomes.get(row.outcome) ?? null;
    told.outcomes.push({ campaign: campaignOf(row.campaignId), name, at: row.at.getTime() });
  }
  told.traits = lastOf(traits, ({ name }) => name)
    .map(({ name, value, at }) => ({ name, value, at: at.getTime() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  // Of two browsers the one that is in it counts.
  const inLast = members.toSorted((a, b) => Number(a.leftAt === null) - Number(b.leftAt === null));
  told.segments = lastOf(inLast, ({ segment }) => segment)
    .map(({ segment, joinedAt, leftAt }) => ({
      key: segment,
      name: names.find(({ key }) => key === segment)?.name ?? null,
      joinedAt: joinedAt.getTime(),
      leftAt: leftAt?.getTime() ?? null,
    }))
    .toSorted((a, b) => Number(a.leftAt !== null) - Number(b.leftAt !== null) || b.joinedAt - a.joinedAt);
  return told;
}

function lastOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

// What the live campaigns of a site would do for a made-up visitor, and why. Decided by the very function that the shop runs.
import { holdOut, personalArms, sliceArms } from '@/core/assignment';
import { statusOf } from '@/core/campaign-status';
import { decide } from '@/core/decide';
import type { Arrival, Consent, DecidableCampaign, Decision, Refusal, Visitor } from '@/core/decision';
import type { DecisionCampaign, DecisionData } from '@/core/decision-data';
import { limitsOf } from '@/core/frequency';
import { makeRule } from '@/core/frequency/rules/make-rule';
import { interrupts } from '@/core/format-nature';
import { wantedRules } from '@/core/frequency/rules/wanted-rules';
import {
  compileCondition,
  explainCondition,
  readAnswers,
  type Answers,
  type ExplainedCondition,
} from '@/core/targeting';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { linearPattern } from '../patterns/linear-pattern';
import { findSite } from '../sites/find-site';
import { LIFE_COLUMNS, lifeOf } from './campaign-life';
import { loadLiveCampaigns, type LiveCampaign } from './load-live-campaigns';
import { madeUpPurchases } from './made-up-purchases';

/** A visitor on a page. They met no campaign before; whatever else happened to them is said by the answers. */
export interface MadeUpVisitor {
  siteId: string;
  answers: Answers;
  consent: Consent;
  /** ms since 1970. */
  time: number;
}

export interface Simulation {
  /** Nothing shows until the site runs again; the campaigns are judged as if it did. */
  sitePaused: boolean;
  /** In order of priority. Campaigns that were never published or are put away, or whose release cannot be read, are not among them. */
  campaigns: SimulatedCampaign[];
}

export type SimulatedCampaign = { id: string; name: string; release: number } & (
  | {
      state: 'live';
      /** Stands in the visitor's way: of those there is one at a time. */
      interrupts: boolean;
      decision: SimulatedDecision;
      targeting: ExplainedCondition;
    }
  | { state: 'paused' | 'scheduled' | 'ended' }
);

/** `shows`: false for the holdout, which sees nothing. */
export type SimulatedDecision =
  { reason: Refusal } | { reason: Arrival['reason']; arm: { id: string; name: string; shows: boolean } };

/** Always the same, so that the same question has the same answer. */
const VISITOR_ID = '0193a5c2-7b7e-7000-8000-000000000001';

/** Every trigger has fired. @throws AppError `not-found` */
export async function simulate(app: App, scope: Scope, visitor: MadeUpVisitor): Promise<Simulation> {
  const site = await findSite(app, scope, visitor.siteId);
  // As it is at the visitor's moment: what begins tomorrow shows to somebody who comes tomorrow.
  const { live } = await loadLiveCampaigns(app, site.id, visitor.time);
  const byId = new Map(judge(site, live, visitor).map((campaign) => [campaign.id, campaign]));
  const published = await app.db.campaign.findMany({
    where: { siteId: site.id, release: { not: null }, archivedAt: null, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, ...LIFE_COLUMNS },
  });
  return {
    sitePaused: site.paused,
    campaigns: published.flatMap(({ id, name, ...life }): SimulatedCampaign[] => {
      const judged = byId.get(id);
      if (judged) return [judged];
      const { release } = life;
      const state = statusOf(lifeOf(life), visitor.time);
      return release !== null && (state === 'paused' || state === 'scheduled' || state === 'ended')
        ? [{ id, name, release, state }]
        : [];
    }),
  };
}

function judge(
  { attentionHours, holdout, key }: Pick<DecisionData, 'attentionHours' | 'holdout' | 'key'>,
  live: readonly LiveCampaign[],
  { answers, consent, time }: MadeUpVisitor,
): SimulatedCampaign[] {
  const { visitor: kind } = answers;
  const visitor: Visitor = {
    id: consent.statistics ? VISITOR_ID : null,
    ...(kind === 'new' || kind === 'returning' ? { kind } : {}),
    consent,
  };
  const decisions = decide(
    {
      attentionHours,
      holdOut: holdOut(key, holdout),
      campaigns: live.map(({ decided }) => toDecidable(decided, answers)),
    },
    visitor,
    {
      facts: answers,
      stages: new Map(live.map(({ decided }) => [decided.id, 'due'])),
      interrupted: false,
    },
    { visits: 1, campaigns: {} },
    time,
  );
  const byId = new Map(decisions.map((decision) => [decision.campaign, decision]));
  return live.flatMap(({ name, armNames, decided: { id, format, release, targeting } }) => {
    const decision = byId.get(id);
    if (!decision) return [];
    return {
      id,
      name,
      release,
      state: 'live',
      interrupts: interrupts(format.kind),
      decision: tell(decision, armNames),
      targeting: explainCondition(targeting, answers, linearPattern),
    };
  });
}

function toDecidable(
  { arms, coverage, messages = [], targeting, ...campaign }: DecisionCampaign,
  answers: Answers,
): DecidableCampaign<Answers> {
  const holds = compileCondition(targeting, readAnswers, linearPattern);
  return {
    ...campaign,
    limits: limitsOf(campaign.frequency),
    goal: campaign.goal.kind,
    calm: !interrupts(campaign.format.kind),
    holds: ({ facts }) => holds(facts),
    // Of what a visitor met none remembers anything, so rules about that refuse nothing.
    rules: wantedRules(campaign).map((wanted) =>
      makeRule<Answers>(wanted, {
        pages: () => undefined,
        purchases: ({ facts, now }) => madeUpPurchases(facts, now),
      }),
    ),
    arms: personalArms(sliceArms(arms, coverage), messages, segmentsIn(answers)),
  };
}

function segmentsIn({ segment }: Answers): string[] {
  return [segment].flat().filter((one) => typeof one === 'string');
}

function tell(decision: Decision, armNames: LiveCampaign['armNames']): SimulatedDecision {
  if (!('arm' in decision)) return { reason: decision.reason };
  const { arm: id, file } = decision;
  return { reason: decision.reason, arm: { id, name: armNames.get(id) ?? id, shows: file !== undefined } };
}

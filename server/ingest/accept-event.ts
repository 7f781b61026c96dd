// One event of a batch → an event for the store, or the reason why not. A ladder of checks with one exit each.
import { bucket, bucketRanges, chooseArm, HOLDOUT, SITE_HOLDOUT } from '@/core/assignment';
import { eventSchema, type BeckonEvent, type EventOf, type EventType } from '@/core/events/event';
import type { ReleaseFacts, SiteFacts } from '../sites/site-directory';
import { hourOfWeek } from '../sites/hour-of-week';
import { sitePhase } from '../sites/site-phase';
import { correctClock } from './correct-clock';
import type { AcceptedEvent } from './event-store';
import { explainIssues, wordIssue } from './explain-issue';
import { parseEmail } from './parse-email';
import { checkQuizEvent } from './quizzes/check-quiz-event';
import { tellQuiz } from './tell-quiz';

/** What is known about a batch when its events are looked at; times in ms. */
export interface BatchFacts {
  site: SiteFacts;
  sent: number;
  receivedAt: number;
  bot: boolean;
  /** Of the sender's address; absent: not known. */
  country?: string;
}

const HOST = /^[a-z0-9.[\]:_-]+$/i;

type CampaignEvent = EventOf<
  Extract<
    EventType,
    | `campaign.${string}`
    | `quiz.${string}`
    | 'step.viewed'
    | 'form.submitted'
    | 'goal.reached'
    | 'feedback.given'
  >
>;

export function acceptEvent(
  input: unknown,
  { site, sent, receivedAt, bot, country }: BatchFacts,
): { accepted: AcceptedEvent } | { reason: string } {
  const parsed = eventSchema.safeParse(input, { error: wordIssue });
  if (!parsed.success) return { reason: explainIssues(parsed.error.issues) };
  const event = parsed.data;

  if (event.type === 'order.refunded')
    return {
      reason: 'type: A refund counts only when the server of the shop signs it; send it to /v1/orders.',
    };
  const url = withoutQuery(event.page.url);
  if (url === undefined) return { reason: 'page.url: This is not the address of a web page.' };
  if (event.page.referrer && !HOST.test(event.page.referrer))
    return {
      reason: 'page.referrer: This is not a host name; addresses with a path may carry personal data.',
    };
  const email = event.type === 'form.submitted' ? event.props.email : undefined;
  if (email !== undefined && parseEmail(email) === undefined)
    return { reason: 'props.email: This is not an e-mail address.' };

  const happenedAt = correctClock(event.at, sent, receivedAt);
  const accepted: AcceptedEvent = {
    site: site.id,
    event: withoutCustomer({ ...event, page: { ...event.page, url } }),
    receivedAt,
    happenedAt,
    bot,
    verified: false,
    // Nothing else is split by where and when it was.
    ...(event.type === 'campaign.exposed' && {
      local: hourOfWeek(happenedAt, site.timeZone),
      ...(country !== undefined && { country }),
    }),
  };
  if (!isCampaignEvent(event)) return { accepted };

  const release = site.release(event.campaign, event.release);
  if (!release) return { reason: 'release: This site has no such release of this campaign.' };
  const draw = drawAt(site, event.visitor, receivedAt);
  const impossible = findImpossible(event, release, site, draw);
  if (impossible) return { reason: impossible };
  const counted = { ...accepted, ...phasesOf(event, release, site, draw) };
  if (event.type !== 'quiz.answered' && event.type !== 'quiz.completed') return { accepted: counted };
  // What was written is counted as an answer, also where it is not kept.
  const told = tellQuiz(event, release);
  const checked = checkQuizEvent(event, release);
  if ('reason' in checked) return checked;
  const { page } = counted.event;
  return { accepted: { ...counted, event: { ...checked.event, page }, ...(told && { told }) } };
}

/** Who ordered is believed from the shop's server alone; from a browser it would be a person's id that nobody agreed to. */
function withoutCustomer(event: BeckonEvent): BeckonEvent {
  if (event.type !== 'order.placed') return event;
  const { customer: _, ...props } = event.props;
  return { ...event, props };
}

/** The draw for the holdout of the site. */
interface SiteDraw {
  /** Place of the visitor, 0–1; whoever is below the share is held out. Nobody's is 1. */
  place: number;
  /** Those that an event may have been made under, the newest first. */
  shares: readonly number[];
}

function drawAt({ holdouts, key }: SiteFacts, visitor: string | null, receivedAt: number): SiteDraw {
  const shares = holdouts.filter(({ until }) => until > receivedAt).map(({ share }) => share);
  return { place: visitor === null ? 1 : bucket(key, visitor), shares };
}

/** Where the event counts: in the phase of its campaign unless the site held the visitor out, and in that of the site. */
function phasesOf(
  event: CampaignEvent,
  release: ReleaseFacts,
  site: SiteFacts,
  { place, shares }: SiteDraw,
): Pick<
  AcceptedEvent,
  'phase' | 'sitePhase' | 'windowDays' | 'repeatDays' | 'personal' | 'halves' | 'orderCap'
> {
  if (event.arm === null) return {};
  // Which steps there were is not known: one that somebody made up must not become a figure.
  if (event.type === 'step.viewed' && !release.steps) return {};
  const isHeld = event.arm === SITE_HOLDOUT;
  const share =
    event.type !== 'campaign.exposed'
      ? undefined
      : isHeld
        ? shareOf(event.props.probability, shares)
        : shares.find((one) => place >= one);
  return {
    ...(!isHeld && { phase: release.phase }),
    ...(!isHeld && release.windowDays !== undefined && { windowDays: release.windowDays }),
    ...(!isHeld && release.repeatDays !== undefined && { repeatDays: release.repeatDays }),
    ...(!isHeld && release.personal && { personal: release.personal }),
    ...(!isHeld && release.halves && { halves: release.halves }),
    ...(!isHeld && release.orderCap && { orderCap: release.orderCap }),
    ...(share && { sitePhase: sitePhase(site.id, share) }),
  };
}

function isCampaignEvent(event: BeckonEvent): event is CampaignEvent {
  return 'campaign' in event;
}

/** Why this event cannot have happened, or undefined when it can. */
function findImpossible(
  event: CampaignEvent,
  release: ReleaseFacts,
  site: SiteFacts,
  { place, shares }: SiteDraw,
): string | undefined {
  const { arm, visitor, type } = event;
  if (type === 'step.viewed' && release.steps && !release.steps.includes(event.props.step))
    return 'props.step: This release has no such step.';
  if (arm === null)
    return type === 'campaign.exposed'
      ? 'arm: An exposure is part of an experiment and needs an arm.'
      : undefined;
  if (visitor === null) return 'visitor: An arm needs a visitor.';
  const isHeld = arm === SITE_HOLDOUT || (arm === HOLDOUT && type !== 'goal.reached');
  if (isHeld && type !== 'campaign.exposed')
    return 'arm: The holdout is shown nothing, so there is nothing to react to.';
  if (!isInLayer(visitor, release)) return 'arm: This visitor is left to other experiments.';
  const possible = armsOf(visitor, release, site);
  if (arm === SITE_HOLDOUT) {
    const share = event.type === 'campaign.exposed' ? shareOf(event.props.probability, shares) : undefined;
    if (share === undefined) return 'props.probability: This is not the share that this site holds out.';
    return place < share && possible.length > 0 ? undefined : FOREIGN_ARM;
  }
  if (shares.every((share) => place < share)) return 'arm: This site shows this visitor nothing.';
  if (!possible.includes(arm)) return FOREIGN_ARM;
  if (event.type === 'campaign.exposed' && !isShareOf(arm, event.props.probability, release))
    return 'props.probability: This is not the chance with which visitors get this arm.';
  return undefined;
}

const FOREIGN_ARM = 'arm: This visitor does not belong to this arm.';

/** The sender reads it from the script that we wrote; a little room is for other implementations' arithmetic. */
function isShare(probability: number, share: number): boolean {
  return Math.abs(probability - share) < 1e-6;
}

/** By chance; or, of a variant that is given to a segment, that of not being held out. */
function isShareOf(arm: string, probability: number, { arms, personal }: ReleaseFacts): boolean {
  const share = arms.find(({ id }) => id === arm)?.share;
  const held = arms.find(({ id }) => id === HOLDOUT)?.share ?? 0;
  return (
    (share !== undefined && isShare(probability, share)) ||
    (personal?.includes(arm) === true && isShare(probability, 1 - held))
  );
}

/** Whether the experiment of the release is for this visitor. */
function isInLayer(visitor: string, { layer }: ReleaseFacts): boolean {
  if (!layer) return true;
  const place = bucket(layer.seed, visitor);
  return place >= layer.from && place < layer.to;
}

/** The share of the site that this is the chance of. */
function shareOf(probability: number, shares: readonly number[]): number | undefined {
  return shares.find((share) => share > 0 && isShare(probability, share));
}

/**
 * Recomputes the assignment. Within a phase the arm of the first exposure stays, even when a later release of the phase
 * covers fewer visitors, so an arm is possible if this or an earlier release of the same phase gives it. None: nobody covers
 * the visitor. Whom chance gives any variant, a segment may give another: in which segments a visitor is, nobody proves.
 */
function armsOf(visitor: string, release: ReleaseFacts, site: SiteFacts): string[] {
  const arms: string[] = [];
  let current: ReleaseFacts | undefined = release;
  while (current && current.phase === release.phase) {
    const ranges = bucketRanges(
      current.arms.map(({ share }) => share),
      current.coverage,
    );
    const arm = current.arms[chooseArm(bucket(current.seed, visitor), ranges)];
    if (arm) arms.push(arm.id, ...(arm.id === HOLDOUT ? [] : (current.personal ?? [])));
    current = site.release(current.campaign, current.release - 1);
  }
  return arms;
}

/** Whether the site may have shown this arm to the visitor. */
export function canBeShown(
  site: SiteFacts,
  release: ReleaseFacts,
  { visitor, arm }: { visitor: string; arm: string },
  now: number,
): boolean {
  const { place, shares } = drawAt(site, visitor, now);
  return (
    shares.some((share) => place >= share) &&
    isInLayer(visitor, release) &&
    armsOf(visitor, release, site).includes(arm)
  );
}

/** Origin and path; undefined when it is not http or https. */
function withoutQuery(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin + pathname : undefined;
}

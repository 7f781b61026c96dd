// One event of a batch → an event for the store, or the reason why not. A ladder of checks with one exit each.
import { bucket, bucketRanges, chooseArm, HOLDOUT } from '@/core/assignment';
import { eventSchema, type BeckonEvent, type EventOf, type EventType } from '@/core/events/event';
import type { ReleaseFacts, SiteFacts } from '../sites/site-directory';
import { correctClock } from './correct-clock';
import type { AcceptedEvent } from './event-store';
import { explainIssues, wordIssue } from './explain-issue';
import { parseEmail } from './parse-email';

/** What is known about a batch when its events are looked at; times in ms. */
export interface BatchFacts {
  site: SiteFacts;
  sent: number;
  receivedAt: number;
  bot: boolean;
}

const HOST = /^[a-z0-9.[\]:_-]+$/i;

type CampaignEvent = EventOf<Extract<EventType, `campaign.${string}` | 'step.viewed' | 'form.submitted'>>;

export function acceptEvent(
  input: unknown,
  { site, sent, receivedAt, bot }: BatchFacts,
): { accepted: AcceptedEvent } | { reason: string } {
  const parsed = eventSchema.safeParse(input, { error: wordIssue });
  if (!parsed.success) return { reason: explainIssues(parsed.error.issues) };
  const event = parsed.data;

  const url = withoutQuery(event.page.url);
  if (url === undefined) return { reason: 'page.url: This is not the address of a web page.' };
  if (event.page.referrer && !HOST.test(event.page.referrer))
    return {
      reason: 'page.referrer: This is not a host name; addresses with a path may carry personal data.',
    };
  const email = event.type === 'form.submitted' ? event.props.email : undefined;
  if (email !== undefined && parseEmail(email) === undefined)
    return { reason: 'props.email: This is not an e-mail address.' };

  const accepted: AcceptedEvent = {
    site: site.id,
    event: { ...event, page: { ...event.page, url } },
    receivedAt,
    happenedAt: correctClock(event.at, sent, receivedAt),
    bot,
  };
  if (!isCampaignEvent(event)) return { accepted };

  const release = site.release(event.campaign, event.release);
  if (!release) return { reason: 'release: This site has no such release of this campaign.' };
  const impossible = findImpossible(event, release, site);
  if (impossible) return { reason: impossible };
  return { accepted: event.arm === null ? accepted : { ...accepted, phase: release.phase } };
}

function isCampaignEvent(event: BeckonEvent): event is CampaignEvent {
  return 'campaign' in event;
}

/** Why this event cannot have happened, or undefined when it can. */
function findImpossible(event: CampaignEvent, release: ReleaseFacts, site: SiteFacts): string | undefined {
  const { arm, visitor, type } = event;
  if (arm === null)
    return type === 'campaign.exposed'
      ? 'arm: An exposure is part of an experiment and needs an arm.'
      : undefined;
  if (visitor === null) return 'visitor: An arm needs a visitor.';
  if (arm === HOLDOUT && type !== 'campaign.exposed')
    return 'arm: The holdout is shown nothing, so there is nothing to react to.';
  if (!isArmOf(visitor, arm, release, site)) return 'arm: This visitor does not belong to this arm.';
  if (event.type === 'campaign.exposed' && !isShareOf(arm, event.props.probability, release))
    return 'props.probability: This is not the chance with which visitors get this arm.';
  return undefined;
}

/** The sender reads it from the script that we wrote; a little room is for other implementations' arithmetic. */
function isShareOf(arm: string, probability: number, { arms }: ReleaseFacts): boolean {
  const share = arms.find(({ id }) => id === arm)?.share;
  return share !== undefined && Math.abs(probability - share) < 1e-6;
}

/**
 * Recomputes the assignment. Within a phase the arm of the first exposure stays, even when a later release of the phase
 * covers fewer visitors, so an arm is possible if this or an earlier release of the same phase gives it.
 */
function isArmOf(visitor: string, arm: string, release: ReleaseFacts, site: SiteFacts): boolean {
  let current: ReleaseFacts | undefined = release;
  while (current && current.phase === release.phase) {
    const ranges = bucketRanges(
      current.arms.map(({ share }) => share),
      current.coverage,
    );
    if (current.arms[chooseArm(bucket(current.seed, visitor), ranges)]?.id === arm) return true;
    current = site.release(current.campaign, current.release - 1);
  }
  return false;
}

/** Origin and path; undefined when it is not http or https. */
function withoutQuery(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin + pathname : undefined;
}

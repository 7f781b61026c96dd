// One visitor in one phase: what is known, and how an event changes it. Pure.
// Every field is a minimum, a sum or a union over the events, so the order in which they arrive never matters.
import type { BeckonEvent, EventOf, EventPage, EventType } from '@/core/events/event';
import { channelOf } from '@/core/targeting/channel';
import type { AcceptedEvent, Dimension, EnrolmentGoal, TOLD_DIMENSIONS } from '../event-store';

/** A step of the campaign that was seen, or left by answering its questions, by its id. */
export type StepGoal = `step:${string}` | `answered:${string}`;
export const STEP_PREFIX = 'step:';
export const ANSWERED_PREFIX = 'answered:';

/** Everything a visitor can reach in a phase by events of it. Being exposed is one of them, and what makes the others count. */
export type Reached =
  'exposed' | Exclude<EnrolmentGoal, 'ordered' | 'direct' | 'assisted' | 'reordered'> | StepGoal;

interface GoalState {
  count: number;
  /** ms since 1970 UTC. */
  firstAt: number;
}

/** Groups that a visitor was in: sorted, each once. */
export interface Groups {
  audience: readonly string[];
  segment: readonly string[];
}
export type FrozenDimensions = Record<
  Exclude<Dimension, 'all' | 'judged' | keyof Groups | (typeof TOLD_DIMENSIONS)[number]>,
  string
> &
  Groups;

/** What was said last about a question, or concluded last. */
export interface LastTold {
  /** ms since 1970 UTC, and the id of the event, which decides between two at the same millisecond. */
  at: number;
  id: string;
  values: readonly string[];
}

export interface FirstExposure {
  id: string;
  /** ms since 1970 UTC. */
  at: number;
  arm: string;
  dimensions: FrozenDimensions;
}

export interface Enrolment {
  /** Sorted; a visitor seen in more than one is left out of every figure. */
  arms: readonly string[];
  /** Absent while only later events of this visitor have arrived. */
  first?: FirstExposure;
  goals: Readonly<Partial<Record<Reached, GoalState>>>;
  /** By question, or `OUTCOME`. */
  told: Readonly<Record<string, LastTold>>;
}

/** An event that belongs to an enrolment. */
export type ArmEvent = Extract<BeckonEvent, { arm: string | null }> & { arm: string; visitor: string };

/** False for events without a campaign, outside every experiment, or of nobody. */
export function isArmEvent(event: BeckonEvent): event is ArmEvent {
  return 'arm' in event && event.arm !== null && event.visitor !== null;
}

const GOAL_OF_EVENT: Partial<Record<EventType, Reached>> = {
  'campaign.exposed': 'exposed',
  'campaign.shown': 'shown',
  'campaign.clicked': 'clicked',
  'campaign.closed': 'closed',
  'form.submitted': 'submitted',
  'goal.reached': 'reached',
};

function goalOf(event: ArmEvent, { countsSteps, told }: Circumstances): Reached | undefined {
  if (event.type === 'quiz.answered') return told && `${ANSWERED_PREFIX}${event.props.step}`;
  if (event.type === 'quiz.completed') return told && 'completed';
  if (event.type === 'step.viewed') return countsSteps ? `${STEP_PREFIX}${event.props.step}` : undefined;
  return event.type === 'feedback.given' ? event.props.kind : GOAL_OF_EVENT[event.type];
}

/** Longest page value kept; the sender's limit is far above what a report can show. */
const MAX_PAGE_LENGTH = 200;

/** What the server knew when the event came. */
export interface Circumstances extends Pick<AcceptedEvent, 'happenedAt' | 'country' | 'local' | 'told'> {
  /** The phase began when steps were counted already. */
  countsSteps: boolean;
}

/** The enrolment after one more event. Each event must be given once. */
export function addEvent(
  before: Enrolment | undefined,
  event: ArmEvent,
  circumstances: Circumstances,
): Enrolment {
  const { happenedAt, told = {} } = circumstances;
  const arms = before?.arms ?? [];
  const goal = goalOf(event, circumstances);
  return {
    arms: arms.includes(event.arm) ? arms : [...arms, event.arm].sort(),
    first:
      event.type === 'campaign.exposed'
        ? earlier(before?.first, {
            id: event.id,
            at: happenedAt,
            arm: event.arm,
            dimensions: { ...dimensionsOf(event.page, circumstances), ...groupsOf(event.props) },
          })
        : before?.first,
    goals: goal ? { ...before?.goals, [goal]: once(before?.goals[goal], happenedAt) } : (before?.goals ?? {}),
    told: latest(
      before?.told ?? {},
      Object.fromEntries(
        Object.entries(told).map(([topic, values]) => [topic, { at: happenedAt, id: event.id, values }]),
      ),
    ),
  };
}

/** One visitor out of several that turned out to be the same person: minimum, sum and union of what each is. */
export function combine(enrolments: readonly Enrolment[]): Enrolment | undefined {
  const [one, ...others] = enrolments;
  return one && others.reduce(combineTwo, one);
}

function combineTwo(a: Enrolment, b: Enrolment): Enrolment {
  const goals = { ...a.goals };
  for (const goal of Object.keys(b.goals) as Reached[]) {
    const [own, other] = [a.goals[goal], b.goals[goal]];
    if (other)
      goals[goal] = {
        count: (own?.count ?? 0) + other.count,
        firstAt: Math.min(own?.firstAt ?? other.firstAt, other.firstAt),
      };
  }
  return {
    arms: [...new Set([...a.arms, ...b.arms])].sort(),
    first: b.first ? earlier(a.first, b.first) : a.first,
    goals,
    told: latest(a.told, b.told),
  };
}

/** Of each topic what was said later. */
function latest(a: Enrolment['told'], b: Enrolment['told']): Enrolment['told'] {
  const all = { ...a };
  for (const [topic, other] of Object.entries(b)) {
    const own = all[topic];
    if (!own || other.at > own.at || (other.at === own.at && other.id > own.id)) all[topic] = other;
  }
  return all;
}

function earlier(known: FirstExposure | undefined, other: FirstExposure): FirstExposure {
  if (!known) return other;
  return other.at < known.at || (other.at === known.at && other.id < known.id) ? other : known;
}

function once(state: GoalState | undefined, at: number): GoalState {
  return { count: (state?.count ?? 0) + 1, firstAt: Math.min(state?.firstAt ?? at, at) };
}

/** What a visit is split by, read from its first exposure. */
function dimensionsOf(
  page: EventPage,
  { country, local }: Circumstances,
): Omit<FrozenDimensions, keyof Groups> {
  return {
    ...pageDimensions(page),
    country: country ?? '',
    channel: pageChannel(page),
    weekhour: local === undefined ? '' : String(local),
  };
}

/** The groups that an exposure tells of. */
export function groupsOf({ audiences = [], segments = [] }: EventOf<'campaign.exposed'>['props']): Groups {
  const named = (names: readonly string[]) =>
    [...new Set(names.map(storable))].filter((name) => name !== '').sort();
  return { audience: named(audiences), segment: named(segments) };
}

/** The channel of the visit. A referrer that is the shop itself is none. */
export function pageChannel(page: EventPage): string {
  const { source, medium } = page;
  return channelOf({ source, medium, referrer: foreignReferrer(page) });
}

/** The part that the page alone says. */
export function pageDimensions(
  page: EventPage,
): Pick<FrozenDimensions, 'device' | 'source' | 'visitor' | 'language' | 'page'> {
  return {
    device: page.device,
    source: storable((page.source || foreignReferrer(page)).toLowerCase()),
    visitor: page.visitor ?? '',
    language: storable(page.language ?? ''),
    page: storable(pageValue(page.url)),
  };
}

/** Without what PostgreSQL cannot hold as text: the sign for nothing, and halves of characters. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Moving from page to page of the shop is not where a visitor came from. */
function foreignReferrer(page: EventPage): string {
  const referrer = page.referrer ?? '';
  const [host = ''] = pageValue(page.url).split('/', 1);
  return referrer === host || referrer === host.replace(/:\d+$/, '') ? '' : referrer;
}

/** Host and path of a page address, at most 200 characters. */
function pageValue(url: string): string {
  return url.replace(/^[a-z]+:\/\//, '').slice(0, MAX_PAGE_LENGTH);
}

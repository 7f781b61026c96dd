// The visitor that somebody makes up: as typed, and as the answers that the campaigns are judged by.
import { LONGEST, MOST } from '@/core/campaign/limits';
import { answerName, factOf, isAnswerName, type AskedFact, type FactKind } from '@/core/targeting';
import { fromWallClock, wallClock } from './site-clock';

export const PURPOSES = ['statistics', 'personalisation', 'marketing'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface MadeUpVisitor {
  /** What the visitor agreed to. */
  consent: readonly Purpose[];
  /** As a date field has it, of the site's clock; empty: now. */
  time: string;
  /** By the name of the answer; what is absent is as it usually is. */
  typed: Readonly<Record<string, string>>;
  /** Names of the answers that cannot be known. */
  unknown: readonly string[];
}

/** Where and when the visitor stands. */
export interface Surroundings {
  /** ms since 1970. */
  now: number;
  timeZone: string;
  /** Address of the shop's first page. */
  home: string;
  /** Digits after the decimal sign of an amount in the site's currency. */
  moneyDigits: number;
}

export const YES = 'yes';
export const NO = 'no';

/** Answers that follow from date and time; no field asks for them. */
type ClockFact = 'date' | 'hour' | 'weekday';

/** A new visitor with a desktop, who typed in the shop's address. */
const USUAL: Record<Exclude<FactKind, ClockFact | 'url'>, string> = {
  path: '/',
  title: '',
  query: '',
  referrer: '',
  meta: '',
  variable: '',
  dataLayer: '',
  cookie: '',
  element: NO,
  elementText: '',
  utm: '',
  firstUtm: '',
  landing: '/',
  channel: 'direct',
  visitor: 'new',
  visits: '1',
  pages: '1',
  seen: '/',
  onSite: '0',
  device: 'desktop',
  browser: 'chrome',
  system: 'windows',
  viewport: '1440',
  country: 'GB',
  language: 'en-GB',
  adBlocker: NO,
  share: '50',
  met: '0',
  sinceMet: '',
  arm: '',
  cartTotal: '0',
  cartCount: '0',
  cartHas: '',
  cartAttribute: '',
  cartPrice: '',
  orders: '0',
  sinceOrder: '',
  bought: '',
  loggedIn: NO,
  segment: '',
  trait: '',
  traitNumber: '',
  answer: '',
};

/** Hours since what never happened: longer than any limit. */
export const NEVER = 1e9;

const isClockFact = (kind: FactKind): kind is ClockFact =>
  kind === 'date' || kind === 'hour' || kind === 'weekday';

/** Whether a field has to ask for it. */
export const isAskedFor = ({ kind }: AskedFact): boolean => !isClockFact(kind);

export const nameOf = ({ kind, asked }: AskedFact): string => answerName(kind, asked);

/** What stands in the field of a fact. */
export function textOf({ typed }: MadeUpVisitor, fact: AskedFact, { home }: Surroundings): string {
  const { kind } = fact;
  const own = Object.hasOwn(typed, nameOf(fact)) ? typed[nameOf(fact)] : undefined;
  return own ?? (isClockFact(kind) ? '' : kind === 'url' ? home : USUAL[kind]);
}

export function momentOf({ time }: MadeUpVisitor, { now, timeZone }: Surroundings): number {
  return fromWallClock(time, timeZone) ?? now;
}

type Answer = string | number | boolean | string[] | number[];

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST.url))
    .filter((line) => line !== '')
    .slice(0, MOST.conditionValues);

/** @param digits of an amount: it is typed in major units and meant in minor ones */
function readNumber(text: string, digits?: number): number | undefined {
  const number = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(number)) return undefined;
  return digits === undefined ? number : Math.round(number * 10 ** digits);
}

/** Facts about what may never have happened: then it is longer ago than any limit. */
export const isSince = (kind: FactKind) => kind === 'sinceMet' || kind === 'sinceOrder';

function readText(kind: FactKind, text: string, moneyDigits: number): Answer | undefined {
  const fact = factOf(kind);
  switch (fact.type) {
    case 'text':
      return fact.many ? linesOf(text) : text.slice(0, LONGEST.url);
    case 'number': {
      const digits = fact.unit === 'money' ? moneyDigits : undefined;
      if (fact.many) return linesOf(text).flatMap((line) => readNumber(line, digits) ?? []);
      return text.trim() === '' && isSince(kind) ? NEVER : readNumber(text, digits);
    }
    case 'choice':
      return text;
    case 'flag':
      return text === YES;
  }
}

/** By the name of the answer. What cannot be known has none. */
export function answersOf(
  visitor: MadeUpVisitor,
  facts: readonly AskedFact[],
  surroundings: Surroundings,
): Record<string, Answer> {
  const at = momentOf(visitor, surroundings);
  const { hour, weekday } = wallClock(at, surroundings.timeZone);
  const clock = { date: at, hour, weekday };
  const answers: Record<string, Answer> = {};
  for (const fact of facts) {
    const name = nameOf(fact);
    if (visitor.unknown.includes(name)) continue;
    const answer = isClockFact(fact.kind)
      ? clock[fact.kind]
      : readText(fact.kind, textOf(visitor, fact, surroundings), surroundings.moneyDigits);
    if (answer !== undefined) answers[name] = answer;
  }
  return answers;
}

const CONSENT = 'consent';
const TIME = 'time';
const UNKNOWN = 'unknown';

/** For the address of the page, so that a reload, a bookmark and a colleague get the same visitor. */
export function toAddress({ consent, time, typed, unknown }: MadeUpVisitor): URLSearchParams {
  const params = new URLSearchParams(typed);
  for (const name of unknown) params.append(UNKNOWN, name);
  if (consent.length < PURPOSES.length) params.set(CONSENT, consent.join(' '));
  if (time !== '') params.set(TIME, time);
  return params;
}

/** Takes any address; what is no part of a visitor is passed over. */
export function fromAddress(params: URLSearchParams): MadeUpVisitor {
  const agreed = params.get(CONSENT)?.split(' ');
  return {
    consent: PURPOSES.filter((purpose) => agreed?.includes(purpose) ?? true),
    time: params.get(TIME) ?? '',
    typed: Object.fromEntries([...params].filter(([name]) => isAnswerName(name))),
    unknown: params.getAll(UNKNOWN).filter(isAnswerName),
  };
}

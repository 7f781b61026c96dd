// The one record this script keeps about a visitor, and its keeping: on the device as far as consent goes, else in memory.
import type { History } from '@/core/decision';
import type { BeckonEvent } from '@/core/events/event';
import { granted, type ConsentAnswers } from './consent';
import type { Kept } from './facts/kept';
import { guard, parse, stringify } from './natives';

const KEY = 'beckon';
/** Goes up when the shape of the record changes; what was kept before is forgotten then. */
const VERSION = 1;

/** Where a visit came from. */
export interface Origin {
  source?: string;
  medium?: string;
  campaign?: string;
  /** Host of the page that led here. */
  referrer?: string;
}

interface Began {
  /** When the visitor's own time began, ms, by the id of the countdown's block. */
  countdowns?: Record<string, number>;
  /** The first exposure in a phase, ms, where the goal lies elsewhere in the shop. */
  aim?: { seed: string; at: number; isReached?: true };
}

export interface VisitorRecord extends History {
  answers: ConsentAnswers;
  /** null until ids may be made. */
  visitor: string | null;
  session: string | null;
  /** Last sign of life, ms. */
  active?: number;
  visits: number;
  origin: Origin;
  campaigns: { [id: string]: History['campaigns'][string] & Began };
  /** What keepers note. */
  kept: Kept;
  queue: BeckonEvent[];
  /** Events given up since the last delivery, by reason. */
  dropped: Record<string, number>;
}

export const emptyRecord = (answers: ConsentAnswers = {}): VisitorRecord => ({
  answers,
  visitor: null,
  session: null,
  visits: 0,
  origin: {},
  campaigns: {},
  kept: {},
  queue: [],
  dropped: {},
});

/**
 * Stands between the record and its repetition: a line break is in no JSON. Written twice, what this script wrote is told from what
 * broke, was cut short, or was written by anyone else. A checksum would be a tenth of the script's work on a page.
 */
const AGAIN = `\n${VERSION}`;

/** What may be kept on the device in place of the record, by the answers in it. */
function keepable(record: VisitorRecord): VisitorRecord | undefined {
  const { answers } = record;
  if (granted(answers).statistics) return record;
  // Where nobody is asked, an objection has to be remembered, and nothing but the objection.
  return !BECKON_ASKS_CONSENT && answers.statistics === false ? emptyRecord(answers) : undefined;
}

let record = emptyRecord();
/** What storage held when this page last looked. A difference means that another tab wrote, or withdrew consent. */
let seen: string | null = null;

const refresh = guard(() => {
  const text = localStorage.getItem(KEY);
  if (text === seen) return;
  const unsent = seen === null ? record.queue : [];
  seen = text;
  record = emptyRecord();
  const [kept, again] = (text as string).split(AGAIN);
  if (kept !== again) return;
  record = keepable(parse(kept as string)) ?? record;
  // Until now this page was on its own, so storage lacks what it still has to send.
  record.queue.push(...unsent);
});

/** A task that changed the record has not kept it yet. */
let due = false;

const keep = guard(() => {
  due = false;
  // Another tab may have withdrawn consent since this task began: nothing it cleared comes back.
  refresh();
  const text = stringify(keepable(record));
  if (text) localStorage.setItem(KEY, text + AGAIN + text);
  else localStorage.removeItem(KEY);
  seen = localStorage.getItem(KEY);
});

/**
 * The record of this moment. Storage that is blocked, full or broken leaves a copy in memory, which ends with the page;
 * whatever else lies in its place counts as nothing.
 */
export function read(): VisitorRecord {
  refresh();
  return record;
}

/**
 * Lets `edit` change the record in place, or answer another one. All changes of a task are kept together at its end, in a
 * microtask: each writing writes the whole.
 */
export function change(edit: (record: VisitorRecord) => VisitorRecord | void): void {
  record = edit(read()) ?? record;
  if (!due) queueMicrotask(keep);
  due = true;
}

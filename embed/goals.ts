// Tells when a visitor who was exposed to a campaign reaches its goal elsewhere in the shop: in any arm, the holdout included,
// at most the attribution window after the first exposure, and once a phase. A file of its own, loaded by attachments/goals.
import { SITE_HOLDOUT } from '@/core/assignment/arms';
import { remember } from '@/core/frequency/memory';
import type { SoughtGoal } from '@/core/site-script';
import type { ScriptParts } from './attachments/attachment';
import { now } from './clock';
import { guard } from './natives';
import type { ToldEvent } from './recorder';
import { event as eventOf } from './triggers/event';

const DAY = 24 * 3_600_000;
/** The attribution window where the campaign says none; a test holds it to `ATTRIBUTION_DAYS`. */
export const USUAL_DAYS = 14;

type Parts = Pick<ScriptParts, 'change' | 'read' | 'record'>;

/** One event of those that may be a goal, and every page view. */
export const attach = guard((parts: Parts, event: ToldEvent, sought: readonly SoughtGoal[]): void => {
  for (const goal of sought) {
    begin(goal, parts);
    if (isReached(event, goal)) reach(goal, 'at' in event ? event.at : now(), parts);
  }
});

const seedOf = ([campaign, phase]: SoughtGoal) => `${campaign}.${phase}`;

/** The window begins with the first exposure of the phase; it is noted with what comes next, and at the latest a page view later. */
function begin(goal: SoughtGoal, { change, read }: Parts): void {
  const [campaign] = goal;
  const seed = seedOf(goal);
  const memory = read().campaigns[campaign];
  if (!memory?.exposedAt || memory.assignment?.seed !== seed || memory.aim?.seed === seed) return;
  const aim = { seed, at: memory.exposedAt };
  change(({ campaigns }) => void (campaigns[campaign] = { ...memory, aim }));
}

function isReached(event: ToldEvent, [, , , what]: SoughtGoal): boolean {
  if (what instanceof RegExp)
    return (
      event.type === 'page.viewed' &&
      'page' in event &&
      what.test(new URL(event.page.url).pathname.toLowerCase())
    );
  let fits = false;
  const watch = eventOf(...what);
  watch(
    () => (fits = true),
    new AbortController().signal,
    (name, listener) => {
      if (name === event.type) listener(event);
      return () => {};
    },
    () => {
      throw new Error('An event is known by itself.');
    },
  );
  return fits;
}

/** @param at when, ms: the file may have come later, and an exposure meanwhile */
function reach(goal: SoughtGoal, at: number, { change, read, record }: Parts): void {
  const [campaign, , release, , days = USUAL_DAYS] = goal;
  const { aim, assignment } = read().campaigns[campaign] ?? {};
  const seed = seedOf(goal);
  if (!assignment || assignment.seed !== seed || assignment.arm === SITE_HOLDOUT) return;
  if (aim?.seed !== seed || aim.isReached || at < aim.at || at > aim.at + days * DAY) return;
  change(({ campaigns }) => {
    const memory = campaigns[campaign];
    if (memory)
      campaigns[campaign] = remember({ ...memory, aim: { ...aim, isReached: true } }, 'converted', now());
  });
  record({ type: 'goal.reached', campaign, release, arm: assignment.arm, props: {} });
}

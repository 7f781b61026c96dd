// Whether two campaigns can want the same moment of one visitor, and which of them gets it then.
import type { Condition } from './campaign/condition';
import type { Trigger, Triggers } from './campaign/trigger';
import type { DecisionCampaign } from './decision-data';
import { interrupts } from './format-nature';
import { findVisitor, type Example, type SolveOptions } from './targeting';

export interface Collision {
  /** Somebody who meets both; absent when it is not certain that there is anybody. */
  example?: Example;
  /** `first` is the one with the higher priority. `either`: whichever trigger comes first; at the same instant, the first. */
  wins: 'first' | 'second' | 'either';
  /** Why: it comes so many seconds earlier, or both come at the same instant and priority decides. */
  because:
    { kind: 'sooner'; seconds: [winner: number, loser: number] } | { kind: 'priority' } | { kind: 'trigger' };
}

/**
 * Two campaigns collide when one visitor on one page view can be due for both. That takes that each of them
 * - interrupts, and has something to show to anybody at all;
 * - comes by itself, and not only when the shop asks for it by name;
 * - has conditions that hold for this visitor together with those of the other, on a page view of the visit from which the
 *   triggers of both can come.
 *
 * Purposes keep nobody apart: who agrees to marketing also meets what serves. Neither do limits of frequency: a visitor who
 * met neither campaign is held back by none of them. What the solver cannot decide counts as a collision without example.
 */
export function findCollision(
  first: DecisionCampaign,
  second: DecisionCampaign,
  options: SolveOptions = {},
): Collision | undefined {
  if (![first, second].every(shows)) return undefined;
  const together: Condition = {
    kind: 'all',
    of: [first, second].flatMap(({ targeting, triggers }) => [targeting, ...onPages(triggers)]),
  };
  const found = findVisitor(together, options);
  if (found.kind === 'nobody') return undefined;
  return {
    ...(found.kind === 'visitor' ? { example: found.answers } : {}),
    ...winner(opensAfter(first.triggers), opensAfter(second.triggers)),
  };
}

function shows({ arms, coverage, format, triggers }: DecisionCampaign): boolean {
  const isAsked = ({ kind }: Trigger) => kind === 'asked';
  const comes = triggers.join === 'any' ? !triggers.of.every(isAsked) : !triggers.of.some(isAsked);
  return (
    interrupts(format.kind) &&
    comes &&
    coverage > 0 &&
    arms.some(({ file, share }) => file !== undefined && share > 0)
  );
}

/** The page views of a visit on which the triggers can come, where they wait for one. */
function onPages({ join, of }: Triggers): Condition[] {
  const counts = of.flatMap((trigger) => (trigger.kind === 'pages' ? [trigger.count] : []));
  if (counts.length === 0 || (join === 'any' && counts.length < of.length)) return [];
  const from = join === 'any' ? Math.min(...counts) : Math.max(...counts);
  return [{ kind: 'pages', span: 'visit', from, to: null }];
}

/** Seconds into the page view, where that is fixed and nothing that the visitor does can change it. */
function opensAfter({ join, of }: Triggers): number | undefined {
  const seconds = of.map((trigger) =>
    trigger.kind === 'time' ? trigger.seconds : trigger.kind === 'pages' ? 0 : undefined,
  );
  const fixed = seconds.filter((one) => one !== undefined);
  if (fixed.length < seconds.length) return undefined;
  return join === 'any' ? Math.min(...fixed) : Math.max(...fixed);
}

function winner(first: number | undefined, second: number | undefined): Pick<Collision, 'wins' | 'because'> {
  if (first === undefined || second === undefined) return { wins: 'either', because: { kind: 'trigger' } };
  if (first === second) return { wins: 'first', because: { kind: 'priority' } };
  return first < second
    ? { wins: 'first', because: { kind: 'sooner', seconds: [first, second] } }
    : { wins: 'second', because: { kind: 'sooner', seconds: [second, first] } };
}

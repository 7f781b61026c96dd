// Finds answers by which an outcome gets the most points, or shows that there are none: depth first towards the greatest lead, leaving
// out everything from which another outcome can no longer be caught.
import type { Pick } from './choices';
import { END } from './map-quiz';
import type { Explored, Node } from './explore';
import { fromTheEnd, gainOf, lookAhead, MOST_OUTCOMES, type Ahead, type Gain } from './points-ahead';

export type Found = { picks: Pick[] } | 'none' | 'unknown';

/** Points and bits so far. */
interface So {
  points: readonly number[];
  included: number;
  excluded: number;
}

interface Goal {
  /** Whether it can still be reached. */
  isPossible(so: So, ahead: Ahead): boolean;
  /** The more, the sooner it is tried. */
  promise(so: So, ahead: Ahead): number;
}

export class WinnerSearch {
  readonly #start: Node;
  readonly #count: number;
  readonly #gains;
  readonly #ahead;
  readonly #budget: number;

  /** @param budget steps of a search, after which it gives up */
  constructor({ start, nodes }: Explored, outcomes: readonly string[], budget: number) {
    this.#start = start;
    this.#count = outcomes.length;
    this.#budget = outcomes.length > MOST_OUTCOMES ? 0 : budget;
    this.#gains = new Map(
      nodes.flatMap(({ edges }) => edges.map((edge) => [edge, gainOf(edge.effects, outcomes)] as const)),
    );
    this.#ahead = lookAhead(fromTheEnd(start), outcomes.length, this.#gains);
  }

  /** Answers by which the outcome wins. */
  winner(outcome: number): Found {
    const others = Array.from({ length: this.#count }, (_, other) => other).filter((one) => one !== outcome);
    const bit = 1 << outcome;
    return this.#search({
      isPossible: (so, { most, included, excluded }) => {
        if (so.excluded & bit) return false;
        const mayBeIncluded = ((so.included | included) & bit) !== 0;
        if (so.included !== 0 && !mayBeIncluded) return false;
        if (!mayBeIncluded && so.points[outcome]! + most[outcome]![outcome]! <= 0) return false;
        return others.every((other) => {
          const lead = so.points[outcome]! - so.points[other]! + most[outcome]![other]!;
          if (other < outcome ? lead > 0 : lead >= 0) return true;
          if ((so.excluded | excluded) & (1 << other)) return true;
          return mayBeIncluded && !(so.included & (1 << other));
        });
      },
      promise: (so, { most }) =>
        Math.min(
          so.points[outcome]! + most[outcome]![outcome]!,
          ...others.map((other) => so.points[outcome]! - so.points[other]! + most[outcome]![other]!),
        ),
    });
  }

  /** Answers by which nothing wins, so that the fallback comes. */
  nobody(): Found {
    const all = Array.from({ length: this.#count }, (_, outcome) => outcome);
    return this.#search({
      isPossible: (so, { least, included, excluded }) =>
        all.every(
          (outcome) =>
            ((so.excluded | excluded) & (1 << outcome)) !== 0 ||
            so.points[outcome]! + least[outcome]! <= 0 ||
            ((so.included | included) !== 0 && !(so.included & (1 << outcome))),
        ) &&
        // Whatever is included wins, however few its points, unless it is excluded too.
        (so.included & ~(so.excluded | excluded)) === 0,
      promise: (so, { least }) => -Math.max(...all.map((outcome) => so.points[outcome]! + least[outcome]!)),
    });
  }

  #search(goal: Goal): Found {
    const none = { points: Array.from({ length: this.#count }, () => 0), included: 0, excluded: 0 };
    let left = this.#budget;
    const seen = new Set<string>();
    const picks: Pick[] = [];
    const visit = (node: Node, so: So): Found => {
      const ahead = this.#ahead.get(node);
      if (!ahead || !isOpen(node, ahead) || !goal.isPossible(so, ahead)) return 'none';
      if (node.step === END) return { picks: [...picks] };
      const key = `${node.number} ${so.points.join()} ${so.included} ${so.excluded}`;
      if (seen.has(key)) return 'none';
      if (left-- <= 0) return 'unknown';
      seen.add(key);
      const ways = node.edges.flatMap((edge) => {
        const gain = this.#gains.get(edge);
        const next = edge.to && this.#ahead.get(edge.to);
        if (!edge.to || !gain || !next || !isOpen(edge.to, next)) return [];
        const then = add(so, gain);
        return [{ edge, to: edge.to, then, promise: goal.promise(then, next) }];
      });
      ways.sort((a, b) => b.promise - a.promise);
      let answer: Found = 'none';
      for (const { edge, to, then } of ways) {
        if (edge.pick) picks.push(edge.pick);
        const found = visit(to, then);
        if (found !== 'none' && found !== 'unknown') return found;
        if (edge.pick) picks.pop();
        if (found === 'unknown') answer = found;
        if (left <= 0) return 'unknown';
      }
      return answer;
    };
    return visit(this.#start, none);
  }
}

/** Something can be concluded by points from here. */
const isOpen = (node: Node, ahead: Ahead) =>
  node.step === END ? node.decided === undefined : ahead.most[0]?.[0] !== -Infinity;

function add(so: So, gain: Gain): So {
  return {
    points: so.points.map((points, outcome) => points + gain.points[outcome]!),
    included: so.included | gain.included,
    excluded: so.excluded | gain.excluded,
  };
}

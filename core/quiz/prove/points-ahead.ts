// How the points of outcomes can still change from a situation on: bounds that tell where no search is needed.
import type { Effect } from './choices';
import { END } from './map-quiz';
import type { Edge, Node } from './explore';

/** What an answer does to each outcome. */
export interface Gain {
  /** Points, by number of the outcome. */
  points: readonly number[];
  /** Numbers of outcomes, as bits. */
  included: number;
  excluded: number;
}

/** Outcomes beyond this are not told apart by bits. */
export const MOST_OUTCOMES = 30;

export interface Ahead {
  /** Greatest gain of outcome a over outcome b until the end, at [a][b]; with a itself: over nobody. −Infinity: no end by points. */
  most: number[][];
  /** Least gain of each outcome. */
  least: number[];
  /** Outcomes that some answer may still include, or exclude. */
  included: number;
  excluded: number;
}

export function gainOf(effects: readonly Effect[], outcomes: readonly string[]): Gain {
  const points = outcomes.map(() => 0);
  let included = 0;
  let excluded = 0;
  for (const { scale, weight } of effects) {
    const outcome = outcomes.indexOf(scale);
    if (outcome < 0) continue;
    if (weight === 'include') included |= 1 << outcome;
    else if (weight === 'exclude') excluded |= 1 << outcome;
    else points[outcome] = points[outcome]! + weight;
  }
  return { points, included, excluded };
}

/** @param inOrder every situation after all that it leads to */
export function lookAhead(
  inOrder: readonly Node[],
  count: number,
  gains: ReadonlyMap<Edge, Gain>,
): Map<Node, Ahead> {
  const known = new Map<Node, Ahead>();
  const each = Array.from({ length: count }, (_, outcome) => outcome);
  for (const node of inOrder) {
    const isEnd = node.step === END && node.decided === undefined;
    const start = isEnd ? 0 : -Infinity;
    const ahead: Ahead = {
      most: each.map(() => each.map(() => start)),
      least: each.map(() => -start),
      included: 0,
      excluded: 0,
    };
    for (const edge of node.edges) {
      const next = edge.to && known.get(edge.to);
      const gain = gains.get(edge);
      if (!next || !gain) continue;
      // Behind it nothing is concluded by points.
      if (next.most[0]?.[0] === -Infinity) continue;
      ahead.included |= next.included | gain.included;
      ahead.excluded |= next.excluded | gain.excluded;
      for (const a of each) {
        const own = gain.points[a]!;
        ahead.least[a] = Math.min(ahead.least[a]!, next.least[a]! + own);
        for (const b of each) {
          const over = own - (a === b ? 0 : gain.points[b]!) + next.most[a]![b]!;
          if (over > ahead.most[a]![b]!) ahead.most[a]![b] = over;
        }
      }
    }
    known.set(node, ahead);
  }
  return known;
}

/** Every situation after all that it leads to. */
export function fromTheEnd(start: Node): Node[] {
  const order: Node[] = [];
  const seen = new Set([start]);
  const open = [{ node: start, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const edge = top.node.edges[top.next++];
    if (!edge) {
      order.push(top.node);
      open.pop();
    } else if (edge.to && !seen.has(edge.to)) {
      seen.add(edge.to);
      open.push({ node: edge.to, next: 0 });
    }
  }
  return order;
}

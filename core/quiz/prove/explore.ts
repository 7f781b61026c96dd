// Every situation that answers can lead to. Situations from which everything goes on alike are one, so that there are few of them even
// where there are more answers than anybody could try.
import { atomHolds, type Truth } from './atoms';
import { choicesOf, factChoices, type Effect, type Pick } from './choices';
import { END, type QuizMap } from './map-quiz';
import { BEFORE, decideAtEnd, enter, keyOf, wayOn, type Situation } from './situation';

/** A situation. */
export interface Node {
  number: number;
  /** The open step; `END`: it is over, and `decided` or the points say how. */
  step: number;
  /** It is the beginning of the step. */
  isEntry: boolean;
  edges: Edge[];
  /** How it was first reached. */
  from?: { node: Node; edge: Edge };
  /** At the end, what is settled without points. Undefined: nothing is. */
  decided?: string;
  /** At the end, by scale: the points that are kept track of. */
  points: ReadonlyMap<string, number>;
}

export interface Edge {
  pick?: Pick;
  effects: readonly Effect[];
  /** Undefined: back to a step that was taken before. */
  to?: Node;
}

export interface Explored {
  start: Node;
  nodes: readonly Node[];
  /** Steps with a way to a step that there is not. */
  nowhere: readonly Node[];
  /** Steps that are passed over in a circle. */
  circles: readonly Node[];
  /** False: there were more situations than could be looked at. */
  isComplete: boolean;
}

/** @param most situations that are looked at */
export function explore(map: QuizMap, most: number): Explored {
  const facts = factChoices(map);
  const known = new Map<string, Node>();
  const open: { node: Node; situation: Situation }[] = [];
  const nowhere = new Set<Node>();
  const circles = new Set<Node>();

  const nodeOf = (situation: Situation): Node => {
    const key = keyOf(map, situation);
    let node = known.get(key);
    if (!node) {
      const { step, place, part, points } = situation;
      const isEntry = place === 0 && part === undefined && step !== BEFORE;
      node = { number: known.size, step, isEntry, edges: [], points };
      if (step === END) {
        const decided = decideAtEnd(map, situation);
        if (decided !== undefined) node.decided = decided;
      }
      known.set(key, node);
      open.push({ node, situation });
    }
    return node;
  };
  const link = (node: Node, edge: Omit<Edge, 'to'>, to: Situation | undefined) => {
    if (!to) return void node.edges.push(edge);
    const target = nodeOf(to);
    const whole: Edge = { ...edge, to: target };
    node.edges.push(whole);
    if (target !== start && !target.from) target.from = { node, edge: whole };
  };

  const truths = map.atoms.list.map((atom, number): Truth => {
    // About a question that there is not.
    const isLost = 'question' in atom && map.stepOfAtom[number] === undefined;
    return isLost ? atomHolds(atom, {}, { traits: {}, segments: [] }) : undefined;
  });
  const start = nodeOf({ step: BEFORE, place: 0, part: undefined, truths, points: new Map(), path: [] });

  for (let at = 0; at < open.length; at++) {
    if (known.size > most)
      return {
        start,
        nodes: [...known.values()],
        nowhere: [...nowhere],
        circles: [...circles],
        isComplete: false,
      };
    const { node, situation } = open[at]!;
    const { step, place, part } = situation;
    if (step === END) continue;
    const question = step === BEFORE ? undefined : map.steps[step]?.step.questions[place];
    const choices = step === BEFORE ? facts[place] : question && choicesOf(map, question, part);
    if (!choices) {
      const next =
        step === BEFORE
          ? enter(map, situation, map.steps.length ? 0 : END)
          : enter(map, situation, wayOn(map, situation, step));
      if (next.lost) nowhere.add(node);
      if (next.circle) circles.add(node);
      link(node, { effects: [] }, next.situation);
      continue;
    }
    for (const choice of choices) {
      const settled = [...situation.truths];
      for (const [atom, truth] of choice.atoms) settled[atom] = truth;
      link(
        node,
        { effects: choice.effects, ...(choice.pick && { pick: choice.pick }) },
        {
          ...situation,
          truths: settled,
          points: addTracked(map, situation.points, choice.effects),
          place: choice.next ? place : place + 1,
          part: choice.next,
        },
      );
    }
  }
  return {
    start,
    nodes: [...known.values()],
    nowhere: [...nowhere],
    circles: [...circles],
    isComplete: true,
  };
}

function addTracked(map: QuizMap, points: ReadonlyMap<string, number>, effects: readonly Effect[]) {
  const changed = effects.filter(
    ({ scale, weight }) => typeof weight === 'number' && map.tracked.includes(scale),
  );
  if (!changed.length) return points;
  const sums = new Map(points);
  for (const { scale, weight } of changed) sums.set(scale, (sums.get(scale) ?? 0) + Number(weight));
  return sums;
}

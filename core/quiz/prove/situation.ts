// Where somebody stands in a quiz, as far as it matters for what can come, and how steps are opened from there: the same rules as in
// `reduce`, over answers that are known only as far as rules ask about them.
import { atomHolds, eachAsked, settle, type Numbered, type Truth } from './atoms';
import { partKey, type PartWay } from './choices';
import { END, NOWHERE, type QuizMap } from './map-quiz';

/** What tells situations apart. */
export interface Situation {
  step: number;
  /** Number of the fact or question that is asked next, and what of it is decided. */
  place: number;
  part: PartWay | undefined;
  /** Truth of atoms, as far as it is settled. */
  truths: readonly Truth[];
  points: ReadonlyMap<string, number>;
  path: readonly number[];
}

/** Before the first step: what is known of the visitor. */
export const BEFORE = -3;

/** What is not on the path is not answered, whatever comes later. */
function truthNow(map: QuizMap, { truths }: Situation) {
  return (atom: number): boolean =>
    truths[atom] ?? atomHolds(map.atoms.list[atom]!, {}, { traits: {}, segments: [] });
}

function isTrueNow(map: QuizMap, situation: Situation, rule: Numbered): boolean {
  const scores = (scale: string) => situation.points.get(scale) ?? 0;
  return settle(rule, truthNow(map, situation), scores) === true;
}

export function wayOn(map: QuizMap, situation: Situation, step: number): number {
  const { ways, otherwise } = map.steps[step]!;
  const way = ways.find(({ when }) => isTrueNow(map, situation, when));
  return way ? way.to : otherwise;
}

/** What comes when a step is to be opened: as `enter` in reduce. */
export function enter(
  map: QuizMap,
  before: Situation,
  target: number,
): { situation?: Situation; lost?: true; circle?: true } {
  let next = target;
  const passed = new Set<number>();
  while (next >= 0 && !passed.has(next)) {
    // Everything was as it is there now when that step was opened: nothing new can come of it.
    if (before.path.includes(next)) return {};
    const { skip } = map.steps[next]!;
    if (!skip || !isTrueNow(map, before, skip))
      return { situation: settleGone(map, opened(before, next, [...before.path, next])) };
    passed.add(next);
    next = wayOn(map, before, next);
  }
  return {
    situation: settleGone(map, opened(before, END, before.path)),
    ...(next === NOWHERE && { lost: true as const }),
    ...(next >= 0 && { circle: true as const }),
  };
}

const opened = (before: Situation, step: number, path: readonly number[]): Situation => ({
  ...before,
  step,
  path,
  place: 0,
  part: undefined,
});

/** Settles what is asked about questions that can come no more. */
function settleGone(map: QuizMap, situation: Situation): Situation {
  const { step } = situation;
  const after = step === END ? undefined : map.steps[step]!.after;
  const now = truthNow(map, situation);
  const truths = situation.truths.map((truth, atom) => {
    const asked = map.stepOfAtom[atom];
    if (truth !== undefined || asked === undefined || asked === step || after?.has(asked)) return truth;
    return now(atom);
  });
  return { ...situation, truths };
}

/** The outcome, where an exception, a rule or the fallback decides; undefined: points do. */
export function decideAtEnd(map: QuizMap, situation: Situation): string | undefined {
  const { quiz, exceptions, rules } = map;
  const exception = exceptions.findIndex((rule) => isTrueNow(map, situation, rule));
  if (exception >= 0) return quiz.exceptions[exception]!.outcome;
  if (quiz.choosing.by !== 'rules') return undefined;
  const rule = rules.findIndex((one) => isTrueNow(map, situation, one));
  return rule >= 0 ? quiz.choosing.cases[rule]!.outcome : quiz.fallback;
}

/** Of two situations with one key everything that can follow is the same. */
export function keyOf(map: QuizMap, situation: Situation): string {
  const { step, place, part, points, path } = situation;
  const own = step >= 0 ? map.steps[step]! : undefined;
  const scales = new Set(map.quiz.choosing.by === 'total' ? map.tracked : []);
  const parts = [step, place, part ? partKey(part) : ''].map(String);
  const asked = (rule: Numbered): string => {
    const truth = settleLater(situation, rule);
    if (truth !== undefined) return truth ? 'T' : 'F';
    let open = '';
    eachAsked(rule, {
      atom: (atom) => (open += situation.truths[atom] === undefined ? '?' : Number(situation.truths[atom])),
      scale: (scale) => scales.add(scale),
    });
    return open;
  };
  const pending = own?.rules ?? (step === BEFORE ? map.allRules : []);
  parts.push(pending.map(asked).join());
  for (const ranked of [map.exceptions, map.rules]) {
    const said: string[] = [];
    for (const rule of ranked) {
      said.push(asked(rule));
      // Whatever comes after it is not asked any more.
      if (said.at(-1) === 'T') break;
    }
    parts.push(said.join());
    if (said.at(-1) === 'T') break;
  }
  parts.push(
    [...scales]
      .sort()
      .map((scale) => points.get(scale) ?? 0)
      .join(),
  );
  if (own) parts.push(path.filter((one) => own.after.has(one)).join());
  return parts.join('|');
}

/** What is settled of the rule for good; points never are before the end. */
function settleLater(situation: Situation, rule: Numbered): Truth {
  const isOver = situation.step === END;
  return settle(
    rule,
    (atom) => situation.truths[atom],
    (scale) => (isOver ? (situation.points.get(scale) ?? 0) : undefined),
  );
}

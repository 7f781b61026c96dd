// The single questions that rules ask, numbered, and what is settled of a rule when only some of them are answered.
import { holds } from '../holds';
import { isWithin, type Answers, type QuizFacts, type QuizRule } from '../quiz';

type Group = Extract<QuizRule, { of: unknown }>;
type Score = Extract<QuizRule, { kind: 'score' }>;
/** A rule about one question, one trait or one segment. */
export type Atom = Exclude<QuizRule, Group | Score>;

/** Undefined: not known yet. */
export type Truth = boolean | undefined;

/** A rule with numbers in place of its atoms. */
export type Numbered =
  { kind: 'all' | 'any' | 'none'; of: readonly Numbered[] } | { kind: 'atom'; atom: number } | Score;

export class Atoms {
  readonly list: Atom[] = [];
  readonly #numbers = new Map<string, number>();

  number(rule: QuizRule): Numbered {
    if ('of' in rule) return { kind: rule.kind, of: rule.of.map((one) => this.number(one)) };
    if (rule.kind === 'score') return rule;
    const key = JSON.stringify(rule);
    let atom = this.#numbers.get(key);
    if (atom === undefined) {
      atom = this.list.push(rule) - 1;
      this.#numbers.set(key, atom);
    }
    return { kind: 'atom', atom };
  }
}

/** What an atom is by these answers and facts alone. */
export function atomHolds(atom: Atom, answers: Answers, facts: QuizFacts): boolean {
  return holds(atom, { answers, facts, points: new Map() });
}

/**
 * @param truthOf atoms
 * @param pointsOn a scale; undefined: they may still change
 */
export function settle(
  rule: Numbered,
  truthOf: (atom: number) => Truth,
  pointsOn: (scale: string) => number | undefined,
): Truth {
  switch (rule.kind) {
    case 'atom':
      return truthOf(rule.atom);
    case 'score': {
      const points = pointsOn(rule.scale);
      return points === undefined ? undefined : isWithin(points, rule);
    }
    case 'all':
    case 'any':
    case 'none': {
      const decides = rule.kind !== 'all';
      let isOpen = false;
      for (const one of rule.of) {
        const truth = settle(one, truthOf, pointsOn);
        if (truth === decides) return rule.kind === 'any';
        if (truth === undefined) isOpen = true;
      }
      return isOpen ? undefined : rule.kind !== 'any';
    }
  }
}

/** Calls back with everything the rule asks. */
export function eachAsked(
  rule: Numbered,
  asked: { atom: (atom: number) => void; scale: (scale: string) => void },
): void {
  if (rule.kind === 'atom') asked.atom(rule.atom);
  else if (rule.kind === 'score') asked.scale(rule.scale);
  else for (const one of rule.of) eachAsked(one, asked);
}

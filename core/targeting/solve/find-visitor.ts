// Whether any visitor can satisfy a condition, with one as an example: a search in the manner of DPLL (Davis, Logemann and
// Loveland 1962, "A machine program for theorem-proving"). What must hold is gathered per fact; alternatives are tried one
// after another, those with the fewest ways first; what cannot come true is given up as soon as the facts say so.
import { compileCondition, readAnswers } from '../evaluate';
import type { CompilePattern } from '../match-text';
import { readCondition, type CheckedCondition, type CheckedLeaf, type CheckedTest } from '../read-condition';
import { answerName, type Answer } from '../read-fact';
import { budgetOf, type Budget } from './budget';
import { fillIn } from './fill-in';
import { answersOf, narrow, newWish, type Single, type Wish, type Wishes } from './wish';

/** Answers, all of them known. */
export type Example = Readonly<Record<string, Answer>>;

/**
 * `visitor`: the condition holds for somebody with these answers, whatever the others are. `nobody`: of any visitor of whom
 * everything is known it does not hold. `unknown`: too much to be certain of, or part of the condition cannot be read.
 */
export type Found = { kind: 'visitor'; answers: Example } | { kind: 'nobody' } | { kind: 'unknown' };

export interface SolveOptions {
  /** Address of the shop's first page, so that examples look familiar. */
  home?: string;
  /** ms since 1970: dates of examples are about now where they can be. */
  now?: number;
  /** Without it, nobody is found where a regular expression must fit. */
  compile?: CompilePattern;
  budget?: Budget;
}

/** Some 30 ms. */
const USUAL_STEPS = 100_000;
const USUAL_HOME = 'https://shop.example/';

/** That a sticky condition held before. */
interface Remembered {
  kind: 'remembered';
  id: string;
}
/** A part of the condition, and whether it has to hold. */
interface Goal<Node = CheckedCondition | Remembered> {
  node: Node;
  wanted: boolean;
}
type FactGoal = Goal<CheckedLeaf | Remembered>;

const isFactGoal = (goal: Goal): goal is FactGoal =>
  goal.node.kind === 'fact' || goal.node.kind === 'remembered';

const remembered = (id: string): Remembered => ({ kind: 'remembered', id });
const HELD: CheckedTest = { kind: 'flag', settings: [] };

/** Goals of which one is enough. */
type Choice = readonly Goal[];

/** Answers to these are compared, so that they need the same candidates. */
const COMPARED: Readonly<Record<string, string>> = { 'pages ever': 'pages visit' };

/** The numbers that conditions name, by the fact. */
function collectLimits(node: CheckedCondition, limits: Map<string, Set<number>>): void {
  switch (node.kind) {
    case 'all':
    case 'any':
      for (const part of node.of) collectLimits(part, limits);
      return;
    case 'not':
    case 'sticky':
      return collectLimits(node.of, limits);
    case 'unknown':
      return;
    case 'fact': {
      if (node.test.kind !== 'number') return;
      const name = answerName(node.fact, node.asked);
      const place = COMPARED[name] ?? name;
      const known = limits.get(place) ?? new Set();
      for (const limit of node.test.settings) if (limit !== null) known.add(limit);
      limits.set(place, known);
    }
  }
}

/** Takes any JSON, never throws, and ends soon. */
export function findVisitor(condition: unknown, options: SolveOptions = {}): Found {
  const { budget = budgetOf(USUAL_STEPS), compile, home = USUAL_HOME, now = Date.now() } = options;
  const checked = readCondition(condition);
  const holds = compileCondition(condition, readAnswers, compile);
  const limits = new Map<string, Set<number>>();
  collectLimits(checked, limits);
  const candidates = new Map<string, readonly Single[]>();
  /** Something was passed over that might have led to somebody. */
  let isUncertain = false;

  function candidatesOf(kind: Wish['kind'], asked: readonly string[]): readonly Single[] {
    const name = answerName(kind, asked);
    const known = candidates.get(name);
    if (known) return known;
    const made = answersOf(kind, [...(limits.get(COMPARED[name] ?? name) ?? [])], now);
    candidates.set(name, made);
    return made;
  }

  /** One thing more that must be true of a fact, by the fact's name. Undefined when nobody is like that any more. */
  function noted(wishes: Wishes, { node, wanted }: FactGoal): [string, Wish] | undefined {
    const kind = node.kind === 'fact' ? node.fact : 'sticky';
    const asked = node.kind === 'fact' ? node.asked : [node.id];
    const test = node.kind === 'fact' ? node.test : HELD;
    const name = answerName(kind, asked);
    const wish = wishes.get(name) ?? newWish(kind, asked, candidatesOf(kind, asked));
    const after = narrow(wish, test, wanted);
    return after && [name, after];
  }

  const mayHold = (wishes: Wishes, goal: Goal) =>
    isFactGoal(goal) ? noted(wishes, goal) !== undefined : true;

  /** Visitors of whom all goals are true and of each choice one; the condition holds for whoever is found. */
  function seek(goals: readonly Goal[], choices: readonly Choice[], before: Wishes): Example | undefined {
    const wishes = new Map(before);
    const open = [...choices];
    const agenda = [...goals];
    let isUnread = false;
    for (let goal = agenda.pop(); goal; goal = agenda.pop()) {
      if (!budget.spend(1)) return giveUp();
      if (isFactGoal(goal)) {
        const after = noted(wishes, goal);
        if (!after) return undefined;
        wishes.set(...after);
        continue;
      }
      const { node, wanted }: Goal = goal;
      switch (node.kind) {
        case 'all':
        case 'any': {
          const parts = node.of.map((part) => ({ node: part, wanted }));
          if ((node.kind === 'all') === wanted) agenda.push(...parts.reverse());
          else open.push(parts);
          break;
        }
        case 'not':
          agenda.push({ node: node.of, wanted: !wanted });
          break;
        case 'sticky': {
          const parts = [node.of, remembered(node.id)].map((part) => ({
            node: part,
            wanted,
          }));
          if (wanted) open.push(parts);
          else agenda.push(...parts);
          break;
        }
        case 'unknown':
          isUnread = true;
          break;
        case 'fact':
        case 'remembered':
          break;
      }
    }
    const filled = fillIn(wishes, candidatesOf, home, budget);
    if (!filled) return undefined;
    if (isUnread) return giveUp();
    if (filled !== 'unknown') {
      const answers = Object.fromEntries(filled);
      if (holds(answers) === 1) return answers;
    }
    return tryChoices(open, wishes);
  }

  function tryChoices(choices: readonly Choice[], wishes: Wishes): Example | undefined {
    if (!budget.spend(wishes.size + choices.reduce((sum, choice) => sum + choice.length, 0))) return giveUp();
    const possible = choices.map((choice) => choice.filter((goal) => mayHold(wishes, goal)));
    const [least] = possible.sort((a, b) => a.length - b.length);
    // Nothing is left to choose, and yet nobody was found of whom the condition is true.
    if (!least) return giveUp();
    const others = possible.filter((choice) => choice !== least);
    for (const goal of least) {
      const found = seek([goal], others, wishes);
      if (found) return found;
    }
    return undefined;
  }

  function giveUp(): undefined {
    isUncertain = true;
    return undefined;
  }

  const answers = seek([{ node: checked, wanted: true }], [], new Map());
  if (answers) return { kind: 'visitor', answers };
  return { kind: isUncertain ? 'unknown' : 'nobody' };
}

// What came of quizzes, from rows of the roll-ups, whichever store they were read from. Pure.
import type { QuizFigures } from '../event-store';
import { OUTCOME_PREFIX } from './counted-visitor';
import { ANSWERED_PREFIX } from './enrolment';

export interface QuizRow {
  arm: string;
  /** Of the dimension `question` or `answer`, whose values are never the same; empty: of everybody. */
  value: string;
  goal: string;
  visitors: number;
}

/** @param rows of whole phases, by arm */
export function assembleQuiz(rows: readonly QuizRow[]): QuizFigures {
  const steps = new Map<string, QuizFigures['steps'][number]>();
  const outcomes: QuizFigures['outcomes'] = [];
  const stepOf = (arm: string, step: string) => {
    const known = steps.get(`${arm} ${step}`) ?? { arm, step, answered: 0, took: [] };
    steps.set(`${arm} ${step}`, known);
    return known;
  };
  for (const { arm, value, goal, visitors } of rows) {
    if (goal.startsWith(OUTCOME_PREFIX))
      outcomes.push({ arm, told: value, outcome: goal.slice(OUTCOME_PREFIX.length), visitors });
    else if (goal.startsWith(ANSWERED_PREFIX))
      stepOf(arm, goal.slice(ANSWERED_PREFIX.length)).answered += visitors;
    else {
      const [, step = '', band = ''] = goal.split(':');
      stepOf(arm, step).took.push({ band: Number(band), visitors });
    }
  }
  for (const { took } of steps.values()) took.sort((a, b) => a.band - b.band);
  return { steps: [...steps.values()], outcomes };
}

/** The goals that it is made of, as SQL that any store understands; ';' comes right after ':'. */
export const QUIZ_GOALS_SQL = ['answered', 'outcome', 'took']
  .map((kind) => `(goal >= '${kind}:' AND goal < '${kind};')`)
  .join(' OR ');

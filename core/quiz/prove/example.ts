// A way through a quiz that somebody can walk: what they answer, and what has to be known of them.
import type { Answer, Quiz, QuizFacts } from '../quiz';
import type { Pick } from './choices';
import type { Node } from './explore';

export interface Example {
  answers: Record<string, Answer>;
  facts: QuizFacts;
}

/** The first way by which the situation was reached. */
export function exampleOf(quiz: Quiz, node: Node): Example {
  const picks: Pick[] = [];
  for (let at = node.from; at; at = at.node.from) if (at.edge.pick) picks.push(at.edge.pick);
  return exampleFrom(quiz, picks.reverse());
}

export function exampleFrom(quiz: Quiz, picks: readonly Pick[]): Example {
  const answers: Record<string, Answer> = {};
  const traits: Record<string, string> = {};
  const segments: string[] = [];
  for (const pick of picks) {
    if ('trait' in pick) traits[pick.trait] = pick.value;
    else if ('segment' in pick) segments.push(pick.segment);
    else if ('answer' in pick) answers[pick.question] = pick.answer;
    else {
      const before = answers[pick.question];
      answers[pick.question] = [...(Array.isArray(before) ? (before as readonly string[]) : []), pick.option];
    }
  }
  return { answers: inOrder(quiz, answers), facts: { traits, segments } };
}

/** Options in the order of their question, as an answer counts. */
function inOrder(quiz: Quiz, answers: Record<string, Answer>): Record<string, Answer> {
  for (const { questions } of quiz.steps)
    for (const question of questions) {
      const answer = answers[question.id];
      if (question.kind === 'many' && Array.isArray(answer))
        answers[question.id] = question.options.filter((id) => answer.includes(id));
    }
  return answers;
}

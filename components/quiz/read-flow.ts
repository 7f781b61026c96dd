// The flow of a quiz as a graph: steps, the place where it concludes, and outcomes; ways between them. The usual way out of a step is
// always one of them, also where nobody ever set it.
import type { Variant } from '@/core/campaign/document';
import { quizSteps } from '@/core/campaign/read-quiz';
import type { QuizTarget } from '@/core/campaign/quiz';
import type { QuizRule, Span } from '@/core/quiz/quiz';

export const CONCLUDES = 'concludes';

export interface FlowNode {
  /** Unique in the graph. */
  key: string;
  kind: 'step' | 'concludes' | 'outcome';
  /** Of the step or the outcome. */
  id: string;
}

/** Why one goes this way. */
export type FlowReason =
  | { kind: 'way'; when: QuizRule }
  /** `always`: there is no other way. */
  | { kind: 'otherwise' | 'always' }
  | { kind: 'case' | 'exception'; when: QuizRule }
  | { kind: 'range'; span: Span }
  | { kind: 'points' }
  | { kind: 'fallback' };

export interface FlowEdge {
  key: string;
  from: string;
  to: string;
  reason: FlowReason;
}

export const stepKey = (id: string): string => `step:${id}`;
export const outcomeKey = (id: string): string => `outcome:${id}`;

/** Ways to steps that are none of the quiz's lead to where it concludes, as they do when it runs. */
export function readFlow(variant: Variant): { nodes: FlowNode[]; edges: FlowEdge[] } {
  const { quiz } = variant;
  if (!quiz) return { nodes: [], edges: [] };
  const steps = quizSteps(variant);
  const known = new Set(steps.map(({ id }) => id));
  const edges: FlowEdge[] = [];
  const join = (from: string, to: string, reason: FlowReason) =>
    edges.push({ key: `${from}>${to}#${edges.length}`, from, to, reason });
  for (const [index, { id }] of steps.entries()) {
    const following = steps[index + 1]?.id;
    const targetKey = (to: QuizTarget) => {
      const target = to.kind === 'next' ? following : to.kind === 'step' ? to.step : undefined;
      return target !== undefined && known.has(target) ? stepKey(target) : CONCLUDES;
    };
    const turn = quiz.flow.find(({ step }) => step === id);
    for (const { when, to } of turn?.ways ?? []) join(stepKey(id), targetKey(to), { kind: 'way', when });
    join(stepKey(id), targetKey(turn?.otherwise ?? { kind: 'next' }), {
      kind: turn?.ways[0] ? 'otherwise' : 'always',
    });
  }
  const conclude = (outcome: string, reason: FlowReason) => {
    if (quiz.outcomes.some(({ id }) => id === outcome)) join(CONCLUDES, outcomeKey(outcome), reason);
  };
  for (const { outcome, when } of quiz.exceptions) conclude(outcome, { kind: 'exception', when });
  switch (quiz.choosing.by) {
    case 'points':
      for (const { id } of quiz.outcomes)
        if (quiz.weights.some(({ scale }) => scale === id)) conclude(id, { kind: 'points' });
      break;
    case 'total':
      for (const { outcome, from, to } of quiz.choosing.ranges)
        conclude(outcome, { kind: 'range', span: { from, to } });
      break;
    case 'rules':
      for (const { outcome, when } of quiz.choosing.cases) conclude(outcome, { kind: 'case', when });
  }
  conclude(quiz.fallback, { kind: 'fallback' });
  return {
    nodes: [
      ...steps.map(({ id }): FlowNode => ({ key: stepKey(id), kind: 'step', id })),
      { key: CONCLUDES, kind: 'concludes', id: CONCLUDES },
      ...quiz.outcomes.map(({ id }): FlowNode => ({ key: outcomeKey(id), kind: 'outcome', id })),
    ],
    edges,
  };
}

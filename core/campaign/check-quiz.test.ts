import { describe, expect, it } from 'vitest';
import { checkForPublish } from './check-for-publish';
import type { CampaignDocument } from './document';
import type { CampaignQuiz } from './quiz';
import { parseDocument } from './parse-document';
import { quizDocument } from './quiz.fixtures';

function codesOf(change: (quiz: CampaignQuiz, document: CampaignDocument) => void = () => {}) {
  const document = quizDocument();
  change(document.variants[0]!.quiz!, document);
  return checkForPublish(document)
    .map(({ code }) => code)
    .filter((code) => code !== 'consent-missing');
}

describe('a quiz that is about to be published', () => {
  it('is a document, and has no problem', () => {
    expect(parseDocument(JSON.parse(JSON.stringify(quizDocument())))).toMatchObject({ ok: true });
    expect(codesOf()).toEqual([]);
  });

  const broken: [string, (quiz: CampaignQuiz, document: CampaignDocument) => void][] = [
    ['quiz-step-stuck', (_, { variants }) => void variants[0]!.steps[1]!.blocks.splice(2, 1)],
    ['quiz-way-gone', ({ flow }) => void (flow[0]!.otherwise = { kind: 'step', step: 'gone' })],
    ['quiz-loop', ({ flow }) => void flow.push(
      { step: 'letter', ways: [], otherwise: { kind: 'step', step: 'letter' } },
      { step: 'whom', ways: [], otherwise: { kind: 'step', step: 'letter' } },
    )],
    ['quiz-rule-incomplete', ({ flow }) => void (flow[0]!.ways[0]!.when = { kind: 'number', question: 'person', from: 1, to: null })],
    ['quiz-rule-incomplete', ({ flow }) => void (flow[0]!.skip = { kind: 'chose', question: 'person', how: 'any', options: ['gone'] })],
    ['quiz-outcome-rule-incomplete', ({ exceptions }) => void exceptions.push({ outcome: 'out-none', when: { kind: 'trait', name: ' ', values: [] } })],
    ['quiz-outcome-unnamed', ({ outcomes }) => void (outcomes[1]!.name = ' ')],
    ['quiz-outcome-step-gone', ({ outcomes }) => void (outcomes[2]!.step = 'gone')],
    ['quiz-outcome-gone', (quiz) => void (quiz.fallback = 'gone')],
    ['quiz-outcome-gone', ({ outcomes }) => void (outcomes[0]!.backup = 'gone')],
    ['quiz-deed-empty', ({ outcomes }) => void outcomes[1]!.does.push({ kind: 'join', segment: '' })],
    ['quiz-deed-empty', ({ outcomes }) => void outcomes[1]!.does.push({ kind: 'event', name: 'order.placed' })],
    ['link-unsafe', ({ outcomes }) => void outcomes[1]!.does.push({ kind: 'open', url: 'javascript:alert(1)' })],
    ['quiz-outcome-unreachable', ({ weights }) => void weights.pop()],
  ]; // prettier-ignore
  it.each(broken)('%s', (code, change) => {
    expect(codesOf(change)).toContain(code);
  });

  it('says which question changes nothing, unless its answer is kept', () => {
    const idle = (quiz: CampaignQuiz) => {
      quiz.weights = [];
      quiz.flow = [];
    };
    const count = (codes: string[]) => codes.filter((code) => code === 'quiz-question-idle').length;
    expect(count(codesOf(idle))).toBe(1);
    expect(count(codesOf((quiz) => (idle(quiz), void (quiz.traits = []))))).toBe(2);
  });
});

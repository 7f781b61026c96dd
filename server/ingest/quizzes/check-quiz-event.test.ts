import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { readAskedQuiz } from '@/core/campaign/read-asked-quiz';
import type { AskedQuiz } from '@/core/quiz/asked-quiz';
import type { Answers } from '@/core/quiz/quiz';
import { allAnswers, anyQuiz, play } from '@/core/quiz/quiz.fixtures';
import { countedAnswers, type QuizState } from '@/core/quiz/reduce';
import { acceptEvent, type BatchFacts } from '../accept-event';
import { campaignEvent, NOON } from '../event.fixtures';
import { RELEASE, siteWith, visitorIn } from '../site.fixtures';
import { findWrongAnswer, findWrongOutcome } from './check-answers';
import { compileQuiz } from './compile-quiz';

const document = quizDocument();
const giftQuiz = readAskedQuiz(document.variants[0]!)!;
const factsFor = (quiz: AskedQuiz): BatchFacts => ({
  sent: NOON,
  receivedAt: NOON,
  bot: false,
  site: siteWith([{ ...RELEASE, quizzes: { a: quiz } }]),
});

function judge(type: 'quiz.answered' | 'quiz.completed', props: object, parts: { visitor?: null } = {}) {
  const who = parts.visitor === null ? { visitor: null, arm: null } : { visitor: visitorIn('a') };
  const answer = acceptEvent({ ...campaignEvent(type, who), props }, factsFor(giftQuiz));
  return 'reason' in answer ? answer.reason : answer.accepted.event.props;
}
const answered = (step: string, answers: unknown, remembered = true) =>
  judge('quiz.answered', { step, answers, remembered });
const completed = (outcome: string, path: string[], answers: unknown, remembered = true) =>
  judge('quiz.completed', { outcome, path, answers, remembered });

describe('an answer', () => {
  it('is taken where the quiz asks for it', () => {
    const props = { step: 'price', answers: { budget: 40 }, remembered: true };
    expect(judge('quiz.answered', props)).toEqual(props);
    // Outside every experiment, of somebody without an id.
    expect(judge('quiz.answered', { ...props, remembered: false }, { visitor: null })).toMatchObject(
      props && { step: 'price' },
    );
  });

  it.each<[string, string, unknown, RegExp]>([
    ['to a step that is none of the quiz', 'warm', {}, /^props\.step/],
    ['to a step that nobody made', 'constructor', {}, /^props\.step/],
    ['to a question that is none', 'whom', { person: ['me'], made: ['up'] }, /^props\.answers\.made/],
    ['to a question of another step', 'whom', { person: ['me'], budget: 4 }, /^props\.answers\.budget/],
    ['that is no option', 'whom', { person: ['them'] }, /^props\.answers\.person/],
    ['of two where there is one', 'whom', { person: ['me', 'friend'] }, /^props\.answers\.person/],
    ['in words where there are options', 'whom', { person: 'me' }, /^props\.answers\.person/],
    ['beyond the limits', 'price', { budget: 501 }, /^props\.answers\.budget/],
    ['below the limits', 'price', { budget: -1 }, /^props\.answers\.budget/],
    ['between whole numbers', 'price', { budget: 1.5 }, /^props\.answers\.budget/],
    ['that is missing', 'whom', {}, /^props\.answers\.person/],
    ['that is empty', 'whom', { person: [] }, /^props\.answers\.person/],
    ['longer than any', 'letter', { email: 'x'.repeat(2001) }, /^props\.answers/],
    ['with a prototype', 'whom', JSON.parse('{"__proto__":["me"]}'), /^props\.answers/],
    ['that is a list', 'whom', [['me']], /^props\.answers/],
  ])('%s is refused', (_name, step, answers, reason) => expect(answered(step, answers)).toMatch(reason));

  it('in words is dropped of whoever may not be remembered, or has no id by which it could be forgotten', () => {
    const words = { step: 'letter', answers: { email: 'kari@example.com' } };
    expect(judge('quiz.answered', { ...words, remembered: true })).toMatchObject(words);
    expect(judge('quiz.answered', { ...words, remembered: false })).toMatchObject({ answers: {} });
    expect(judge('quiz.answered', { ...words, remembered: true }, { visitor: null })).toMatchObject({
      answers: {},
    });
  });
});

describe('the end of a quiz', () => {
  const path = ['whom', 'price', 'letter'];
  const answers = { person: ['friend'], budget: 40, email: 'kari@example.com' };

  it('is taken where the answers come to it', () => {
    expect(completed('out-warm', path, answers)).toEqual({
      outcome: 'out-warm',
      path,
      answers,
      remembered: true,
    });
    expect(completed('out-warm', path, answers, false)).toMatchObject({
      answers: { person: ['friend'], budget: 40 },
    });
    expect(completed('out-bright', ['whom', 'price'], { person: ['me'], budget: 300 })).not.toBeTypeOf(
      'string',
    );
    expect(
      completed('out-none', ['whom', 'letter'], { person: ['nobody'], email: 'a@b.example' }),
    ).not.toBeTypeOf('string');
  });

  it.each<[string, string, string[], unknown, RegExp]>([
    ['at no outcome', 'out-hot', path, answers, /^props\.outcome: This quiz/],
    ['at another outcome', 'out-bright', path, answers, /^props\.outcome: These/],
    ['on a way that is none', 'out-warm', ['price', 'whom', 'letter'], answers, /^props\.path/],
    [
      'past a step',
      'out-warm',
      ['whom', 'letter'],
      { person: ['friend'], email: 'a@b.example' },
      /^props\.path/,
    ],
    ['before the end', 'out-warm', ['whom', 'price'], { person: ['friend'], budget: 40 }, /^props\.path/],
    ['after the end', 'out-bright', path, { ...answers, person: ['me'], budget: 300 }, /^props\.path/],
    ['twice in one step', 'out-warm', [...path, 'whom'], answers, /^props\.path/],
    ['in a step of no quiz', 'out-warm', [...path, 'warm'], answers, /^props\.path/],
    ['nowhere', 'out-none', [], {}, /^props\.path/],
    [
      'with answers of steps that were not taken',
      'out-none',
      ['whom', 'letter'],
      { person: ['nobody'], email: 'a@b.example', budget: 4 },
      /^props\.answers\.budget/,
    ],
  ])('%s is refused', (_name, outcome, way, given, reason) =>
    expect(completed(outcome, way, given)).toMatch(reason),
  );

  it('may be what stands in for an outcome that shows products, and nothing else', () => {
    const quiz = {
      ...giftQuiz,
      stocked: ['out-warm'],
      outcomes: giftQuiz.outcomes.map((one) =>
        one.id === 'out-warm' ? { ...one, backup: 'out-bright' } : one,
      ),
    };
    const why = (of: AskedQuiz, outcome: string) =>
      findWrongOutcome(compileQuiz(of), { outcome, path, answers, remembered: true });
    expect(['out-warm', 'out-bright', 'out-none'].map((outcome) => why(quiz, outcome) === undefined)).toEqual(
      [true, true, false],
    );
    expect(why({ ...quiz, stocked: [] }, 'out-bright')).toMatch(/outcome/);
  });

  it('may come of any way where buttons lead past the flow, and of these answers alone', () => {
    const quiz: AskedQuiz = { ...giftQuiz, leaps: true };
    const why = (outcome: string) =>
      findWrongOutcome(compileQuiz(quiz), {
        outcome,
        path: ['price', 'whom'],
        answers: { person: ['me'] },
        remembered: true,
      });
    expect([why('out-bright'), why('out-warm')]).toEqual([undefined, expect.stringMatching(/outcome/)]);
  });
});

/** As the shop tells of it. */
function told(
  quiz: AskedQuiz,
  { path, answers }: Pick<QuizState, 'path' | 'answers'>,
  remembered: boolean,
): { path: string[]; answers: Record<string, never> } {
  const counted: Answers = countedAnswers(quiz, { path, answers });
  const sent = Object.entries(counted).filter(([, answer]) => remembered || typeof answer !== 'string');
  return { path: [...path], answers: Object.fromEntries(sent) as Record<string, never> };
}

/** The same quiz, going by nothing that is known of the visitor. */
function withoutFacts(quiz: AskedQuiz): AskedQuiz {
  const plain = (_key: string, value: unknown) =>
    value instanceof Object && 'kind' in value && ['trait', 'segment'].includes(value.kind as string)
      ? { kind: 'answered', question: 's0q' }
      : value;
  return JSON.parse(JSON.stringify(quiz), plain) as AskedQuiz;
}

const anyPlay = (change = (quiz: AskedQuiz) => quiz) =>
  fc
    .tuple(
      fc.oneof(anyQuiz('forth'), anyQuiz('anywhere')),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
      fc.record({
        traits: fc.dictionary(fc.constantFrom('skin', 'taste'), fc.constantFrom('dry', 'warm')),
        segments: fc.subarray(['loyal', 'new', 'vip']),
      }),
    )
    .map(([asked, dice, remembered, facts]) => {
      const quiz = change(asked);
      const states = play(
        quiz,
        (question) => {
          const possible = allAnswers(question);
          return possible[(dice.next().value as number) % Math.max(possible.length, 1)];
        },
        facts,
      );
      return { quiz, states, remembered };
    });

describe('whatever the quiz', () => {
  it('what happened in it is believed', () => {
    fc.assert(
      fc.property(anyPlay(), ({ quiz, states, remembered }) => {
        const compiled = compileQuiz(quiz);
        for (const [at, state] of states.slice(0, -1).entries()) {
          const step = state.path.at(-1)!;
          const own = told(quiz, { path: [step], answers: states[at + 1]!.answers }, remembered);
          expect(findWrongAnswer(compiled, { step, answers: own.answers, remembered })).toBeUndefined();
        }
        const end = states.at(-1)!;
        if (!end.concluded) return;
        const { outcome } = end.concluded;
        const props = { ...told(quiz, end, remembered), outcome, remembered };
        expect(findWrongOutcome(compiled, props)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('another outcome or way than that of the answers is not, where it goes by the answers alone', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyPlay(withoutFacts), fc.nat(), ({ quiz, states }, place) => {
        const compiled = compileQuiz(quiz);
        const { concluded, ...end } = states.at(-1)!;
        if (!concluded || !compiled.isOutcomeSure || !compiled.isPathSure) return;
        const props = { ...told(quiz, end, true), remembered: true };
        for (const { id: outcome } of quiz.outcomes)
          if (outcome !== concluded.outcome)
            expect(findWrongOutcome(compiled, { ...props, outcome })).toMatch(/^props\.outcome/);
        const path = props.path.toSpliced(place % (props.path.length + 1), 1);
        if (path.length < props.path.length)
          expect(
            findWrongOutcome(compiled, {
              ...props,
              ...told(quiz, { path, answers: end.answers }, true),
              outcome: concluded.outcome,
            }),
          ).toBeDefined();
        refused++;
      }),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('hostile bodies are answered, and nothing of them is repeated but the name of a question', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('quiz.answered', 'quiz.completed'),
        fc.object({
          key: fc.constantFrom('step', 'answers', 'outcome', 'path', 'remembered', '__proto__', 'person'),
          maxDepth: 3,
        }),
        (type, props) => {
          const event = { ...campaignEvent(type as 'quiz.answered', { visitor: visitorIn('a') }), props };
          const answer = acceptEvent(event, factsFor(giftQuiz));
          if ('reason' in answer) expect(answer.reason.length).toBeLessThan(400);
          else expect(answer.accepted.event.type).toBe(type);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, draw, press } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { QuizView } from '@/server/trpc/router';
import { QuizBody } from './quiz-panels';

const share = (count: number, of: number) => ({
  count,
  of,
  interval: of < 30 ? null : { low: count / of - 0.02, high: count / of + 0.02 },
});
const came = (of: number) => ({
  completed: share(Math.round(of / 2), of),
  submitted: share(Math.round(of / 4), of),
  clicked: share(0, of),
  ordered: share(Math.round(of / 10), of),
  goal: share(Math.round(of / 10), of),
  revenue: 12_300,
});
const information = { visitors: 300, bits: 0.4, of: 0.8, noise: 0.002, pValue: 0.001 };
const telling = { ...information, isBeyondChance: true, isEnough: true };
const silent = { ...information, bits: 0, pValue: 0.6, isBeyondChance: false, isEnough: true };

const view: QuizView = {
  isOfAllTime: false,
  arms: [
    {
      arm: 'a',
      name: 'Calm',
      letter: 'A',
      worthGoal: 'ordered',
      shown: 500,
      completed: share(120, 500),
      steps: [
        {
          id: 'who',
          name: 'Who',
          isGone: false,
          saw: 400,
          left: share(100, 400),
          medianTime: 4200,
          questions: [
            {
              id: 'whom',
              label: 'For whom?',
              kind: 'one',
              isGone: false,
              answered: 300,
              answers: [
                {
                  value: 'her',
                  name: { kind: 'words', words: 'For her' },
                  isGone: false,
                  share: share(280, 300),
                  ...came(280),
                },
                { value: 'x', name: { kind: 'gone' }, isGone: true, share: share(20, 300), ...came(20) },
              ],
              worth: { outcome: telling, goal: silent, verdict: 'tells' },
            },
          ],
        },
        {
          id: 'why',
          name: 'Why',
          isGone: false,
          saw: 300,
          left: share(60, 300),
          medianTime: 200_000,
          questions: [
            {
              id: 'occasion',
              label: 'What for?',
              kind: 'one',
              isGone: false,
              answered: 240,
              answers: [],
              worth: { outcome: silent, goal: silent, verdict: 'cut' },
            },
          ],
        },
      ],
      outcomes: [{ id: 'warm', name: 'Something warm', isGone: false, share: share(120, 120), ...came(120) }],
    },
  ],
};

const drawView = (shown: QuizView) =>
  draw(
    <ToastProvider>
      <QuizBody view={shown} />
    </ToastProvider>,
  );
const words = () => document.body.textContent;
const rowsOf = (label: string) =>
  [...document.querySelectorAll(`[role=region][aria-label="${label}"] tbody tr`)].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
function openTables() {
  const tables = [...document.querySelectorAll('button')].filter(
    ({ textContent }) => textContent === 'Table',
  );
  for (const one of tables) press(one);
}

test('each chart has a table that says the same with intervals, and of few no share', () => {
  drawView(view);
  expect(document.querySelectorAll('svg[role=img]')).toHaveLength(4);
  openTables();
  expect(document.querySelectorAll('svg[role=img]')).toHaveLength(0);
  expect(rowsOf('How far visitors get')).toEqual([
    ['For whom?', '400', '25.0%23.0% – 27.0% · 100 of 400', '4.2 s'],
    ['What for?', '300', '20.0%18.0% – 22.0% · 60 of 300', '3.3 min'],
  ]);
  const [her, gone] = rowsOf('For whom?');
  expect(her?.slice(0, 3)).toEqual([
    'For her',
    '93.3%91.3% – 95.3% · 280 of 300',
    '50.0%48.0% – 52.0% · 140 of 280',
  ]);
  expect(gone?.[0]).toBe('An option that is gone');
  expect(gone?.[2]).toBe('Too few10 of 20');
  expect(rowsOf('What the quiz concludes')[0]?.[0]).toBe('Something warm');
});

test('what tells nothing and loses visitors is suggested for cutting, and nothing else', () => {
  drawView(view);
  expect(words()).toContain('Think about cutting “What for?”: 20.0% (18.0% – 22.0%)');
  expect(words()).not.toContain('cutting “For whom?”');
  openTables();
  const [whom, occasion] = rowsOf('What each question is worth');
  expect(whom?.slice(2)).toEqual([
    '50.0% of all there is to know (0.40 bits)',
    'No difference beyond chance',
    'Yes, its answer tells something',
  ]);
  expect(occasion?.at(-1)).toBe('Hardly: it loses visitors and tells nothing');
});

test('while everybody gave the same answer it is too early to say that nothing is to be cut', () => {
  const [arm] = view.arms;
  const steps = arm!.steps.map((step) => ({
    ...step,
    questions: step.questions.map((question) => ({ ...question, worth: {} })),
  }));
  drawView({ ...view, arms: [{ ...arm!, steps }] });
  expect(words()).toContain('Too early to suggest what to cut');
  expect(words()).not.toContain('Nothing to cut');
});

test('before anybody saw it there are no charts but what will be there', () => {
  const [arm] = view.arms;
  const steps = arm!.steps.map((step) => ({ ...step, saw: 0 }));
  drawView({ ...view, arms: [{ ...arm!, shown: 0, completed: share(0, 0), steps }] });
  expect(words()).toContain('Nobody has seen the quiz yet.');
  expect(document.querySelector('svg[role=img]')).toBeNull();
});

test('one variant is shown at a time', () => {
  const [arm] = view.arms;
  drawView({ ...view, arms: [arm!, { ...arm!, arm: 'b', name: 'Bold', letter: 'B' }] });
  expect(button('Variant')).toBeTruthy();
});

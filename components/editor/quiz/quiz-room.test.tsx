// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/core/campaign/block';
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { freeOfQuiz } from '../state/quiz-edits';
import { QuizPanel } from './quiz-panel';
import { QuizStage } from './quiz-stage';

const started = quizDocument();
const [variant] = started.variants;

function open(document = started, soldOut: readonly string[] = []) {
  const session = exampleSession(document);
  draw(
    <FakeApi
      answer={(path) =>
        path === 'products.soldOut'
          ? Promise.resolve({ [document.variants[0]!.id]: soldOut })
          : Promise.reject(new Error(path))
      }
    >
      <ToastProvider>
        <InEditor session={session}>
          <QuizStage />
          <QuizPanel />
        </InEditor>
      </ToastProvider>
    </FakeApi>,
  );
  return session;
}

const PRODUCTS: Block = {
  kind: 'products',
  id: 'list',
  title: '',
  strategies: [{ kind: 'newest' }],
  count: 3,
  arrangement: 'grid',
  facts: { price: true, was: true, saving: true },
  label: '',
  press: 'open',
  noneLeft: '',
};

/** Its warm outcome offers products, and something bright stands in for them; who is known to like nothing gets nothing. */
function withStock(): CampaignDocument {
  const document = quizDocument();
  const [{ quiz, steps }] = document.variants as [Variant];
  steps.find(({ id }) => id === 'warm')!.blocks.push(PRODUCTS);
  quiz!.outcomes[0]!.backup = 'out-bright';
  quiz!.exceptions = [
    { outcome: 'out-none', when: { kind: 'trait', name: 'taste', values: ['none'] } },
    { outcome: 'out-bright', when: { kind: 'segment', segment: 'night-owls' } },
  ];
  return document;
}
const labelled = (words: string) =>
  [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === words)!;
const outcome = () => document.querySelector('[role=status] h2')?.parentElement?.textContent;

describe('the quiz room', () => {
  it('makes a quiz of a variant, and undo takes it back', () => {
    const session = open(freeOfQuiz(variant!.id)(started));
    press(button('Make this a quiz'));
    expect(session.store.getState().history.present.variants[0]?.quiz?.outcomes[0]?.step).toBe('bright');
    act(() => session.store.getState().undo());
    expect(session.store.getState().history.present.variants[0]?.quiz).toBeUndefined();
  });

  it('says the ways in words, in the list as in the drawing', () => {
    open();
    expect(document.body.textContent).toContain('Passed over if “Person” is Nobody in particular');
    expect(document.querySelectorAll('[data-node]')).toHaveLength(7);
    expect(document.querySelector('[data-node="step:price"]')?.getAttribute('aria-label')).toContain(
      '“Budget” is 200 or more',
    );
  });

  it('shows all points in one table', () => {
    const session = open();
    act(() => session.desk.getState().lookAtQuiz({ view: 'points' }));
    const cell = document.querySelector<HTMLInputElement>('[aria-label="Person, A friend: points for Warm"]');
    expect(cell?.value).toBe('2');
  });

  it('is tried: answers lead on, back, and to an outcome with its reason', () => {
    const session = open();
    act(() => session.desk.getState().lookAtQuiz({ view: 'try' }));
    const title = () => document.querySelector('section h2')?.textContent;
    expect(title()).toBe('For whom');
    press(labelled('A friend'));
    press(labelled('Me'));
    const radios = [...document.querySelectorAll('[role=radio]')];
    expect(radios.map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'false', 'false']);
    press(button('Go on'));
    expect(title()).toBe('Price');
    press(button('Back'));
    expect(title()).toBe('For whom');
  });

  it('says which rule decided, for whoever is assumed to try it', () => {
    const session = open(withStock());
    act(() => session.desk.getState().lookAtQuiz({ view: 'try' }));
    press(labelled('A friend'));
    press(button('Go on'));
    enter(document.querySelector<HTMLInputElement>('section input[type=number]')!, '250');
    press(button('Go on'));
    expect(outcome()).toContain('WarmIt has the most points: 2.');
    expect(document.querySelector('ol')?.textContent).toContain(
      'Goes on this way, for “Budget” is 200 or more.',
    );
    enter(field('Trait taste'), 'none');
    expect(outcome()).toContain('NothingAn exception holds: the trait taste is none.');
    enter(field('Trait taste'), '');
    press(labelled('night-owls').querySelector('input')!);
    expect(outcome()).toContain('BrightAn exception holds: the visitor is in night-owls.');
  });

  it('shows what stands in for an outcome that is sold out, today or as assumed', async () => {
    const session = open(withStock(), ['out-warm']);
    act(() => session.desk.getState().lookAtQuiz({ view: 'try' }));
    press(labelled('A friend'));
    press(button('Go on'));
    enter(document.querySelector<HTMLInputElement>('section input[type=number]')!, '250');
    press(button('Go on'));
    await until(() => outcome()?.includes('Bright') === true);
    expect(outcome()).toContain('It stands in for “Warm”, of which everything is sold out.');
    expect(outcome()).toContain('It has the most points: 2.');
    press(labelled('Warm').querySelector('input')!);
    expect(outcome()).toContain('WarmIt has the most points');
  });

  it('finds what is sold out with its backups, and marks the ways that lead there', async () => {
    const document_ = withStock();
    const [{ quiz }] = document_.variants as [Variant];
    delete quiz!.outcomes[0]!.backup;
    quiz!.fallback = 'out-warm';
    const session = open(document_, ['out-warm']);
    act(() => session.desk.getState().lookAtQuiz({ list: 'problems' }));
    const finding = () =>
      [...document.querySelectorAll('li')].find((one) =>
        one.textContent?.includes('“Warm” offers is sold out'),
      );
    await until(() => finding() !== undefined);
    press(finding()!.querySelector<HTMLElement>('button')!);
    const { marked, trail } = session.desk.getState().quiz;
    expect(marked).toEqual(['outcome:out-warm']);
    expect(trail.length).toBeGreaterThan(1);
    expect(document.querySelectorAll('path.stroke-warn')).toHaveLength(trail.length);
    const [from = ''] = trail[0]!.split('>');
    expect(document.querySelector(`[data-node="${from}"]`)?.getAttribute('aria-label')).toContain(
      'the way of the example',
    );
    act(() => session.desk.getState().lookAtQuiz({ list: 'outcomes' }));
    press(document.querySelector<HTMLElement>('[data-node="step:whom"]')!);
    expect(document.querySelectorAll('path.stroke-warn')).toHaveLength(0);
  });
});

// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { button, draw, press } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { freeOfQuiz } from '../state/quiz-edits';
import { QuizPanel } from './quiz-panel';
import { QuizStage } from './quiz-stage';

const started = quizDocument();
const [variant] = started.variants;

function open(document = started) {
  const session = exampleSession(document);
  draw(
    <ToastProvider>
      <InEditor session={session}>
        <QuizStage />
        <QuizPanel />
      </InEditor>
    </ToastProvider>,
  );
  return session;
}

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
    const title = () => document.querySelector('section h3')?.textContent;
    expect(title()).toBe('For whom');
    const friend = [...document.querySelectorAll('label')].find((one) =>
      one.textContent?.includes('A friend'),
    );
    press(friend!);
    press(button('Go on'));
    expect(title()).toBe('Price');
    press(button('Back'));
    expect(title()).toBe('For whom');
  });
});

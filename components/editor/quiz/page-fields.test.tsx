// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, press, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { CampaignDocument } from '@/core/campaign/document';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { PublishDialog } from '../publish/publish-dialog';
import { freeOfQuiz } from '../state/quiz-edits';
import { QuizPanel } from './quiz-panel';

const LIVE = { release: 1, paused: false, archived: false, startsAt: null, endsAt: null };
const withPage = (change: Partial<CampaignDocument> = {}): CampaignDocument => ({
  ...quizDocument(),
  quizPage: true,
  ...change,
});
const released = (document: CampaignDocument) => ({ release: 1, at: 0, document, audiences: {}, arms: [] });

function open(
  document: CampaignDocument,
  change: Partial<ReturnType<typeof exampleSession>['campaign']> = {},
) {
  const session = exampleSession(document);
  Object.assign(session.campaign, change);
  draw(
    <FakeApi answer={() => Promise.resolve([])}>
      <TooltipProvider>
        <ToastProvider>
          <InEditor session={session}>
            <QuizPanel />
          </InEditor>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  return session;
}
const page = () => document.querySelector<HTMLElement>('[data-quiz-page]');
const toggle = () => page()?.querySelector<HTMLElement>('[role=switch]') ?? document.body;
/** Behind the switch: in happy-dom a press on the switch itself is also one on its label, and counts twice. */
const input = () => page()?.querySelector('input') ?? document.body;

describe('the page of its own', () => {
  it('is switched on and off, with its link', () => {
    const session = open(quizDocument());
    expect(page()?.textContent).not.toContain('https://');
    press(input());
    expect(session.store.getState().history.present.quizPage).toBe(true);
    expect(page()?.textContent).toContain('https://beckon.example/q/c');
    expect(page()?.textContent).toContain('once this is published');
    press(input());
    expect(session.store.getState().history.present).not.toHaveProperty('quizPage');
  });

  it('says whether somebody who follows the link finds it', () => {
    open(withPage(), { life: LIVE, published: released(withPage()) });
    expect(page()?.textContent).toContain('is there now');
    expect(page()?.querySelector('a')?.href).toBe('https://beckon.example/q/c');
  });

  it('says so while it does not', () => {
    open(withPage(), { life: { ...LIVE, paused: true }, published: released(withPage()) });
    expect(page()?.textContent).toContain('Now it does not');
    expect(page()?.querySelector('a')).toBeNull();
  });

  it('shows everybody the quiz on one press, which one undo takes back', () => {
    const document = withPage({ holdout: 0.1, coverage: 0.5 });
    const session = open(document);
    expect(page()?.textContent).toContain('55%');
    press(button('Show everybody the quiz'));
    expect(session.store.getState().history.present).toMatchObject({ holdout: 0, coverage: 1 });
    expect(page()?.textContent).not.toContain('left out');
    act(() => session.store.getState().undo());
    expect(session.store.getState().history.present).toEqual(document);
  });

  it('leads to the variant that has no quiz, and can be switched off there', () => {
    const document = withPage();
    const [first] = document.variants;
    document.variants = [first!, { ...first!, id: 'b', name: 'Plain' }];
    const session = open(freeOfQuiz('b')(document));
    press(button('Open Plain'));
    expect(session.store.getState().view).toMatchObject({ variant: 'b', panel: 'quiz' });
    expect(page()?.previousElementSibling?.textContent).toContain('Make this a quiz');
    press(input());
    expect(session.store.getState().history.present.quizPage).toBeUndefined();
  });

  it('is where a problem with it leads', async () => {
    const session = exampleSession(withPage({ holdout: 0.1 }));
    session.desk.getState().lookAtQuiz({ list: 'outcomes' });
    draw(
      <FakeApi answer={() => Promise.resolve([])}>
        <TooltipProvider>
          <ToastProvider>
            <InEditor session={session}>
              <QuizPanel />
              <PublishDialog open onOpenChange={() => {}} />
            </InEditor>
          </ToastProvider>
        </TooltipProvider>
      </FakeApi>,
    );
    const row = () =>
      [...document.querySelectorAll<HTMLElement>('[role=dialog] li button')].find((one) =>
        one.textContent?.includes('page of its own'),
      );
    await until(() => row() !== undefined);
    press(row() ?? document.body);
    expect(session.store.getState().view.panel).toBe('quiz');
    expect(session.desk.getState().quiz).toMatchObject({ list: 'flow', asked: null });
    expect(document.activeElement).toBe(toggle());
  });
});

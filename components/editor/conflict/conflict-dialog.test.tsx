// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { draw } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { startAutosave } from '../state/autosave';
import { exampleDocument } from '../state/document.fixtures';
import { renameStep } from '../state/edits';
import { ConflictDialog } from './conflict-dialog';

function open(byYou: boolean) {
  const document = exampleDocument();
  const session = exampleSession(document);
  const theirs = {
    document: renameStep({ variant: 'a', step: 'form' }, 'Sign-up')(document),
    revision: 2,
    savedAt: 0,
    savedBy: 'Kari',
    byYou,
  };
  const state = createStore(() => ({
    ...startAutosave({ document, revision: 1, savedAt: 0 }),
    phase: { kind: 'conflict' as const, theirs },
  }));
  draw(
    <ToastProvider>
      <InEditor session={{ ...session, saving: { ...session.saving, state } }}>
        <ConflictDialog open onOpenChange={() => {}} />
      </InEditor>
    </ToastProvider>,
  );
  return window.document.querySelector('[role=dialog]')?.textContent ?? '';
}

test('a conflict with oneself is told as one, not as a stranger’s', () => {
  const words = open(true);
  expect(words).toContain('You saved this campaign in another window on 1 Jan 1970');
  expect(words).toContain('Take the other window’s');
  expect(words).not.toContain('Kari');
});

test('a conflict with somebody names that person', () => {
  const words = open(false);
  expect(words).toContain('Kari saved this campaign on 1 Jan 1970');
  expect(words).toContain('Take Kari’s version');
});

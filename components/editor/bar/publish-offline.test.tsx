// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { button, draw, press, settle } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { PublishButton } from './publish-button';

vi.mock('../publish/publish-dialog', () => {
  throw new Error('ChunkLoadError');
});

test('a dialog whose code cannot be fetched is said to be out of reach, and the editor stays', async () => {
  draw(
    <ToastProvider>
      <InEditor session={exampleSession()}>
        <h1>Letter</h1>
        <PublishButton />
      </InEditor>
    </ToastProvider>,
  );
  press(button('PublishPublish campaign'));
  await settle();
  await settle();
  expect(document.body.textContent).toContain('Cannot publish while offline.');
  expect(document.querySelector('h1')?.textContent).toBe('Letter');
  expect(button('PublishPublish campaign').getAttribute('aria-disabled')).not.toBe('true');
});

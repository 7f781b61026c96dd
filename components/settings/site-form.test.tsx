// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FakeApi, later } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { SiteForm } from './site-form';
import { exampleSite } from './site.fixtures';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {} }) }));

function open() {
  const answer = later<{ ok: true }>();
  draw(
    <FakeApi answer={() => answer.promise}>
      <ToastProvider>
        <SiteForm site={exampleSite} />
      </ToastProvider>
    </FakeApi>,
  );
  return answer;
}

const state = () => document.querySelector('form [role=status]')?.textContent;

test('what is typed while the settings are being saved is not saved', async () => {
  const answer = open();
  enter(field('Name'), 'Shop two');
  press(button('Save settings'));
  await settle();
  expect(state()).toBe('Saving');
  enter(field('Name'), 'Shop three');
  answer.give({ ok: true });
  await settle();
  await settle();
  expect(state()).toBe('Not saved yet');
  enter(field('Name'), 'Shop two');
  expect(state()).toBe('Everything is saved');
});

test('the focus stays with the form when there is nothing left to save or to discard', async () => {
  const answer = open();
  enter(field('Name'), 'Shop two');
  press(button('Discard changes'));
  expect(document.activeElement).toBe(button('Save settings'));
  enter(field('Name'), 'Shop two');
  press(button('Save settings'));
  answer.give({ ok: true });
  await settle();
  await settle();
  expect(button('Save settings').getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button('Save settings'));
});

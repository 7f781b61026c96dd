// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { FakeApi, later } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { navigation } from '@/components/shell/navigation.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { SiteForm } from './site-form';
import { exampleSite } from './site.fixtures';

function open(id = 's') {
  const answer = later<{ ok: true }>();
  const form = (
    <FakeApi answer={() => answer.promise}>
      <ToastProvider>
        <SiteForm site={{ ...exampleSite, id }} isOperator={false} />
      </ToastProvider>
    </FakeApi>
  );
  return { ...answer, form, show: draw(form) };
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

test('a share to hold out is a whole number of percent, at most half of all', async () => {
  open('holdout');
  const share = field('Visitors who see no campaign, in percent');
  for (const wrong of ['51', '2.5', '-1', '', 'ten']) {
    enter(share, wrong);
    press(button('Save settings'));
    await settle();
    expect(document.body.textContent).toContain('Enter a whole number of percent from 0 to 50.');
  }
  enter(share, '5');
  press(button('Save settings'));
  await settle();
  expect(state()).toBe('Saving');
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

/** False when the press was taken from the link. */
function pressLink(href: string): boolean {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = href;
  let isFree = true;
  link.addEventListener('click', (event) => {
    isFree = !event.defaultPrevented;
    // The page of the test stays where it is.
    event.preventDefault();
  });
  act(() => link.click());
  link.remove();
  return isFree;
}

/** The question comes with code of its own. */
const isAsked = () => document.querySelector('[role=dialog]') !== null;

test('unsaved settings are not left without a question', async () => {
  open('leaving');
  expect(pressLink('/sites/s/leads')).toBe(true);
  enter(field('Name'), 'Shop two');
  expect(pressLink('#content')).toBe(true);
  expect(pressLink('/sites/s/leads')).toBe(false);
  await until(isAsked);
  press(button('Stay here'));
  expect(field('Name').value).toBe('Shop two');
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);

  pressLink('/sites/s/leads');
  await until(isAsked);
  press(button('Leave without saving'));
  expect(navigation.pushed).toEqual(['/sites/s/leads']);
});

test('unsaved settings are there again after the way back, which no page can hold up', () => {
  const { show, form } = open('back');
  enter(field('Name'), 'Shop two');
  show(null);
  show(form);
  expect(field('Name').value).toBe('Shop two');
  press(button('Discard changes'));
  show(null);
  show(form);
  expect(field('Name').value).toBe('Shop');
});

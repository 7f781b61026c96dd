// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import * as forms from '../forms';
import { events, lastOf, open, playPages, settle, types } from './mount.fixtures';

playPages();

test('a form that is not filled in says what is missing and goes to the first such field', async () => {
  const { press, errors, email, tick, root } = open();
  await press('join');
  expect(errors()).toEqual(['Please enter your e-mail address.', 'Please tick the box to continue.']);
  expect(email().getAttribute('aria-invalid')).toBe('true');
  expect(tick().getAttribute('aria-invalid')).toBe('true');
  expect(root.activeElement).toBe(email());
  expect(types()).toEqual(['campaign.shown', 'step.viewed', 'campaign.clicked']);
});

test.each(['ada', 'ada@', 'ada@example', '@example.com', 'ada at example.com'])(
  '%j is no e-mail address',
  async (value) => {
    const { press, errors, email } = open();
    email().value = value;
    await press('join');
    expect(errors()[0]).toContain('Please check the address');
  },
);

test('an error goes away as soon as the value is right', async () => {
  const { press, errors, email } = open();
  await press('join');
  email().value = 'ada@example.com';
  email().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  expect(errors()[0]).toBe('');
  expect(email().getAttribute('aria-invalid')).toBe('false');
});

test('a field is not judged while it is filled in for the first time', async () => {
  const { errors, email } = open();
  email().value = 'a';
  email().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  expect(errors()[0]).toBe('');
});

test('a form that is complete is reported with the consent as it stood on the screen, and the next step opens', async () => {
  const { press, email, tick, root, dialog } = open();
  email().value = ' ada@example.com ';
  tick().checked = true;
  await press('join');
  expect(events.slice(2)).toEqual([
    { type: 'campaign.clicked', step: 'form', block: 'join' },
    {
      type: 'form.submitted',
      step: 'form',
      email: 'ada@example.com',
      fields: {},
      consents: [{ block: 'consent', text: 'Yes, write to me.', granted: true }],
    },
    { type: 'step.viewed', step: 'thanks' },
  ]);
  expect(root.getElementById('label')?.textContent).toBe('Thank you');
  expect(root.activeElement).toBe(dialog);
});

test('consent that is not required may be refused, and the refusal is reported', async () => {
  const { press, email } = open({}, (document) =>
    Object.assign(document.variants[0]!.steps[0]!.blocks[3]!, { required: false }),
  );
  email().value = 'ada@example.com';
  await press('join');
  expect(events[3]).toMatchObject({ type: 'form.submitted', consents: [{ granted: false }] });
});

test('a script that fills the hidden field is thanked, and nobody hears of it', async () => {
  const { press, email, tick, find, root } = open();
  email().value = 'bot@example.com';
  tick().checked = true;
  find<HTMLInputElement>('.trap input').value = 'https://spam.example';
  await press('join');
  expect(types()).not.toContain('form.submitted');
  expect(root.querySelector('h2')?.textContent).toBe('Thank you');
});

test('the hidden field is out of reach of keyboards and screen readers', () => {
  const { find } = open();
  expect(find('.trap').getAttribute('aria-hidden')).toBe('true');
  expect(find('.trap input').tabIndex).toBe(-1);
});

test('closing after a submission is the end of the conversation, not a refusal', async () => {
  const { press, email, tick, find } = open();
  email().value = 'ada@example.com';
  tick().checked = true;
  await press('join');
  find('[data-action=close]').click();
  expect(lastOf()).toEqual({ type: 'campaign.closed', step: 'thanks', reason: 'done' });
});

test('what reads a form comes with the first key typed; a press before that waits, twice pressed sent once', async () => {
  let come = (_file: typeof forms) => {};
  const asked = new Promise<typeof forms>((resolve) => (come = resolve));
  const loadForms = vi.fn(() => asked);
  const { press, email, tick } = open({ loadForms });
  expect(loadForms).not.toHaveBeenCalled();
  email().value = 'ada@example.com';
  email().dispatchEvent(new Event('input', { bubbles: true }));
  expect(loadForms).toHaveBeenCalledOnce();
  tick().checked = true;
  await press('join');
  await press('join');
  expect(types()).not.toContain('form.submitted');
  come(forms);
  await settle();
  expect(types().filter((type) => type === 'form.submitted')).toHaveLength(1);
});

test('a step without a form asks for nothing, and a file that does not come breaks nothing', async () => {
  const loadForms = vi.fn(() => Promise.reject(new TypeError('offline')));
  open({ loadForms, step: 'thanks' });
  expect(loadForms).not.toHaveBeenCalled();
  const { press, email, tick, dialog } = open({ loadForms });
  email().value = 'ada@example.com';
  tick().checked = true;
  await press('join');
  expect(dialog.open).toBe(true);
  expect(types()).not.toContain('form.submitted');
});

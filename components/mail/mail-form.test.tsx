// @vitest-environment happy-dom
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { MailView } from '@/server/trpc/router';
import { MailForm } from './mail-form';

const mail: MailView = {
  preset: false,
  settings: {
    host: 'smtp.example.com',
    port: 587,
    security: 'starttls',
    user: 'beckon',
    from: 'beckon@example.com',
    hasPassword: true,
  },
  waiting: 0,
  failed: 0,
  lastError: null,
};

function open(answer: Answer) {
  draw(
    <FakeApi answer={answer}>
      <TooltipProvider>
        <ToastProvider>
          <MailForm mail={mail} />
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
}
const save = async () => {
  press(button('Save mail settings'));
  await settle();
};
const text = () => document.body.textContent ?? '';

test('a password leaves the page once it is saved, and the focus stays on the button', async () => {
  const sent: unknown[] = [];
  open((_, input) => {
    sent.push(input);
    return Promise.resolve({ ok: true });
  });
  enter(field('Password'), 'a secret');
  await save();
  expect(sent).toEqual([{ settings: expect.objectContaining({ password: 'a secret' }) as unknown }]);
  expect(field('Password').value).toBe('');
  expect(document.activeElement).toBe(button('Save mail settings'));

  await save();
  expect(sent[1]).toEqual({ settings: expect.objectContaining({ password: null }) as unknown });
});

test('whoever names another server is told to enter the password again, and sees where', async () => {
  open(() =>
    Promise.reject(
      Object.assign(new TRPCClientError('The server changed, so enter the password again.'), {
        data: { appCode: 'invalid', details: { fields: { password: 'enter it again for this server' } } },
      }),
    ),
  );
  expect(text()).toContain('Leave this empty to keep it.');
  enter(field('Host'), 'smtp.elsewhere.example');
  expect(text()).toContain('Enter the password again');
  await save();
  expect(text()).toContain('Enter it again for this server.');
  expect(document.activeElement).toBe(field('Password'));
});

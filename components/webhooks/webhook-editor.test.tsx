// @vitest-environment happy-dom
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { WebhookDetail } from '@/server/trpc/router';
import { TestWebhook } from './test-webhook';
import { WebhookEditor } from './webhook-editor';

const webhook: WebhookDetail = {
  id: 'w',
  name: 'List',
  url: 'https://hooks.example.com/',
  kinds: ['lead.created'],
  active: true,
  disabledBecause: null,
  arrivedAt: null,
  waiting: 0,
  failed: 0,
  fieldNames: { email: 'email_address', 'fields.phone': 'PHONE' },
  secret: 'whsec_x',
};

type Saved = { path: string; input: unknown };

function open(answer: Answer, edited?: WebhookDetail) {
  const saved: Saved[] = [];
  let done: string | undefined;
  draw(
    <FakeApi
      answer={(path, input) => {
        if (path === 'webhooks.formFields') return Promise.resolve(['name', 'phone']);
        saved.push({ path, input });
        return answer(path, input);
      }}
    >
      <ToastProvider>
        <TooltipProvider>
          <WebhookEditor
            siteId="s"
            {...(edited && { webhook: edited })}
            onClose={() => undefined}
            onSaved={(id) => (done = id)}
          />
        </TooltipProvider>
      </ToastProvider>
    </FakeApi>,
  );
  return { saved, done: () => done };
}

const said = () => document.body.textContent ?? '';

test('what is missing is said beside its field, before anything is asked', async () => {
  const { saved } = open(() => Promise.resolve({ webhookId: 'new' }));
  press(button('Create webhook'));
  expect(said()).toContain('Give the webhook a name.');
  expect(said()).toContain('Enter the address that takes the messages.');
  expect(saved).toEqual([]);
});

test('names of fields are kept, changed and taken out', async () => {
  const { saved, done } = open(() => Promise.resolve({ ok: true }), webhook);
  enter(field('Name of email at the receiver'), ' EMAIL ');
  press(button('Keep the name of Answer: phone'));
  press(button('Rename a field'));
  press(button('Save webhook'));
  await until(() => done() !== undefined);
  const { name, url, kinds } = webhook;
  expect(saved).toEqual([
    {
      path: 'webhooks.update',
      // The row that was added has no name yet, so it renames nothing.
      input: { siteId: 's', webhookId: 'w', name, url, kinds, fieldNames: { email: 'EMAIL' } },
    },
  ]);
});

test('an address that the server refuses is marked, and stays as it was typed', async () => {
  open(() => Promise.reject(refused({ url: 'it must begin with https://' })), webhook);
  enter(field('Address'), 'http://10.0.0.1/');
  press(button('Save webhook'));
  await until(() => said().includes('It must begin with https://.'));
  expect(field('Address').getAttribute('aria-invalid')).toBe('true');
  expect(field('Address').value).toBe('http://10.0.0.1/');
});

test.each([
  [{ arrived: true, status: 204, answer: '' }, 'It arrived: HTTP 204, after 12 ms.'],
  [{ arrived: false, status: 422, answer: 'no list' }, 'It did not arrive: HTTP 422, after 12 ms.no list'],
  [
    { arrived: false, status: null, answer: 'certificate: CERT_HAS_EXPIRED' },
    'It did not arrive: the certificate of the receiver is not valid, after 12 ms.CERT_HAS_EXPIRED',
  ],
])('a test shows what came of it: %j', async (result, sentence) => {
  draw(
    <FakeApi answer={() => Promise.resolve({ ...result, at: 0, took: 12 })}>
      <TestWebhook siteId="s" webhook={webhook} />
    </FakeApi>,
  );
  press(button('Send a test'));
  await until(() => said().includes(sentence));
});

function refused(fields: Record<string, string>): Error {
  return TRPCClientError.from({
    error: { code: -32600, message: 'Refused.', data: { appCode: 'invalid', details: { fields } } },
  } as never);
}

// Sends an example at once, so that whoever sets a webhook up sees what the receiver says to it.
import { randomBytes } from 'node:crypto';
import type { MessageKind } from '@/core/message-kinds';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findWebhook, type WebhookQuery } from './find-webhook';
import { EXAMPLES } from './example-messages';
import { writePayload } from './queue-messages';
import { readFieldNames } from './read-webhook';
import type { TryItem } from './deliveries';
import { isSuccess, TEST_REASON } from './settle-try';
import { secretsOf } from './sign-message';

export interface TestResult extends TryItem {
  arrived: boolean;
}

/** Tried once, also while the webhook is off, and kept in its log. @throws AppError `not-found` */
export async function testWebhook(
  app: App,
  scope: Scope,
  { kind, ...query }: WebhookQuery & { kind: MessageKind },
): Promise<TestResult> {
  const webhook = await findWebhook(app, scope, query);
  const { id: webhookId, siteId, url } = webhook;
  const at = app.now();
  // 20 characters, as the ids that the database makes.
  const id = randomBytes(15).toString('base64url');
  const names = readFieldNames(webhook.fieldNames);
  const payload = writePayload({ siteId, kind, data: EXAMPLES[kind], at }, names, { test: true });
  const answer = await app.receiver.send({ url, secrets: secretsOf(webhook, at), id, at, payload });
  const arrived = isSuccess(answer);
  const made = { at, took: Math.max(0, app.now() - at), status: answer.status, answer: answer.text };
  await app.db.delivery.create({
    data: {
      id,
      webhookId,
      kind,
      reason: `${TEST_REASON}${id}`,
      payload,
      state: arrived ? 'delivered' : 'failed',
      attempts: 1,
      createdAt: new Date(at),
      tries: { create: { ...made, at: new Date(at) } },
    },
  });
  return { ...made, arrived };
}

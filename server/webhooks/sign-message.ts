// Signatures of Standard Webhooks (github.com/standard-webhooks/standard-webhooks, "Webhook signature"), symmetric.
import { createHmac, randomBytes } from 'node:crypto';
import type { OutgoingMessage } from './receiver';

/** As the receiver's library wants it. */
const PREFIX = 'whsec_';
/** The specification asks for 24 to 64. */
const SECRET_BYTES = 32;

/** Base64, as it is kept. */
export function makeSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64');
}

/** As people copy it. */
export function showSecret(secret: string): string {
  return PREFIX + secret;
}

/** The headers of one try. */
export function signMessage({ id, at, payload, secret }: OutgoingMessage): Record<string, string> {
  const seconds = Math.floor(at / 1000);
  const signature = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${id}.${seconds}.${payload}`)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}

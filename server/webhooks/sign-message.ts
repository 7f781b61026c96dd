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

/** For so long a secret that was made anew signs beside its successor, ms: a receiver is changed without losing a message. */
export const OVERLAP_MS = 24 * 3_600_000;

/** What messages are signed with at that moment, ms. */
export function secretsOf(
  {
    secret,
    previousSecret,
    previousSecretUntil,
  }: { secret: string; previousSecret: string | null; previousSecretUntil: Date | null },
  at: number,
): string[] {
  const isInForce = previousSecret !== null && (previousSecretUntil?.getTime() ?? 0) > at;
  return isInForce ? [secret, previousSecret] : [secret];
}

/** The headers of one try. Several signatures stand one after the other; a receiver takes the message when it knows one of them. */
export function signMessage({ id, at, payload, secrets }: OutgoingMessage): Record<string, string> {
  const seconds = Math.floor(at / 1000);
  const signatures = secrets.map((secret) => {
    const mac = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${seconds}.${payload}`);
    return `v1,${mac.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
}

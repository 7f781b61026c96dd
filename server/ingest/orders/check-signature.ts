// Whether a message was signed with a key: Standard Webhooks, "Verifying signatures", read from the other side.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** As the headers have it; whatever a stranger put there. */
export interface SignedMessage {
  /** `webhook-id` */
  id: string;
  /** `webhook-timestamp`, seconds since 1970 UTC. */
  timestamp: string;
  /** `webhook-signature`: one or several of `v1,<base64>`, with spaces between them. */
  signature: string;
  body: string;
}

/** More than one is sent while a secret is exchanged; nobody needs ten. */
const MAX_SIGNATURES = 10;
const VERSION = 'v1,';
const TOLERANCE_MS = 5 * 60_000;

/** `secret` is base64, as it is kept. Takes as long for a wrong signature as for a right one. */
export function isSigned({ id, timestamp, signature, body }: SignedMessage, secret: string): boolean {
  const expected = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest();
  return signature
    .split(' ', MAX_SIGNATURES)
    .filter((part) => part.startsWith(VERSION))
    .map((part) => Buffer.from(part.slice(VERSION.length), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

/** Whether it was signed within five minutes of `now`, ms: what was overheard cannot be sent again later. */
export function isFresh({ timestamp }: Pick<SignedMessage, 'timestamp'>, now: number): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now) <= TOLERANCE_MS;
}

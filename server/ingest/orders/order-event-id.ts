// The id of the event that a signed message becomes. The same message has the same id whenever and however often it comes, so
// that the log counts it once.
import { createHash } from 'node:crypto';

/**
 * In the form of a UUID version 7. Its time is that of the key, ms: a repeat carries another time of its own, and only the key
 * and the message's id stay the same.
 */
export function orderEventId(key: { id: string; createdAt: Date }, messageId: string): string {
  const time = key.createdAt.getTime().toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(`${key.id} ${messageId}`).digest();
  const hex = rest.toString('hex');
  const variant = (8 + ((rest[16] ?? 0) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

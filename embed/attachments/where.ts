// Asks the server in which country the visitor is: once a visit, as long as the record lasts that long. No answer within a
// second is none; the next page view asks again.
import type { Attachment } from './attachment';

/** ms. */
const PATIENCE = 1000;

/** As it was when this script came: a shop may replace it later. */
const { fetch } = globalThis;

export const where: Attachment = ({ base, change, listen, read, review }) => {
  listen('page.viewed', async () => {
    const { kept, visits: number } = read();
    if (kept.where?.number === number) return;
    try {
      const reply = await fetch(`${base}/v1/where`, {
        credentials: 'omit',
        signal: AbortSignal.timeout(PATIENCE),
      });
      const { country } = await reply.json();
      // A refusal names none.
      if (country === undefined) return;
      change((memory) => void (memory.kept.where = { number, country }));
      review();
    } catch {
      // Blocked, offline or too slow.
    }
  });
};

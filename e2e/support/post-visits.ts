// Visits as their events, for pages that need figures rather than browsers.
import { randomUUID } from 'node:crypto';
import { devices } from '@playwright/test';
import { bucket } from '@/core/assignment';

/** What shops' visitors say they are; a program's own name would be a bot's. */
export const SHOPPER = { 'User-Agent': devices['Desktop Chrome'].userAgent };

interface Visits {
  /** Origin of the Beckon server. */
  url: string;
  /** Key of the site. */
  key: string;
  /** A live campaign without holdout. */
  campaignId: string;
  /** How many visitors; every second one presses the button, every fifth signs up, every third closes. */
  count: number;
  /** Its variants, with even shares, in its first phase. */
  arms?: readonly string[];
}

/** A UUIDv7 of this moment. */
function uuid(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** Resolves once all of them are on disk. */
export async function postVisits({ url, key, campaignId, count, arms = ['a'] }: Visits): Promise<void> {
  for (let number = 0; number < count; number++) {
    const at = Date.now();
    const visitor = uuid();
    const shared = {
      at,
      visitor,
      session: uuid(),
      campaign: campaignId,
      release: 1,
      // As the shop's script finds it, for the server takes no other.
      arm: arms[Math.floor(bucket(`${campaignId}.1`, visitor) * arms.length)],
      page: {
        url: `http://localhost/${['', 'mugs', 'bowls'][number % 3]}`,
        device: ['desktop', 'phone', 'tablet'][number % 3],
        visitor: number % 4 === 0 ? 'returning' : 'new',
        ...(number % 2 === 0 ? { source: 'newsletter' } : { referrer: 'search.example' }),
      },
    };
    const events: object[] = [
      {
        type: 'campaign.exposed',
        props: {
          probability: 1 / arms.length,
          audiences: ['gone'],
          segments: number % 2 === 0 ? ['regular'] : [],
        },
      },
      { type: 'campaign.shown', props: {} },
      { type: 'step.viewed', props: { step: 'form' } },
      ...(number % 2 === 0 ? [{ type: 'campaign.clicked', props: { step: 'form', block: 'join' } }] : []),
      ...(number % 5 === 0 ? [submission(number)] : []),
      ...(number % 3 === 0 ? [{ type: 'campaign.closed', props: { step: 'form', reason: 'button' } }] : []),
      // A person takes a moment for each.
    ].map((event, place) => ({ ...shared, ...event, id: uuid(), at: at - 2000 * (6 - place) }));
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', ...SHOPPER },
      body: JSON.stringify({ v: 1, site: key, sent: at, events }),
    });
    const reply = (await response.json()) as { accepted?: number };
    if (reply.accepted !== events.length) throw new Error(`Not all was accepted: ${JSON.stringify(reply)}`);
  }
}

const submission = (number: number) => ({
  type: 'form.submitted',
  props: {
    step: 'form',
    fields: {},
    email: `visitor${number}@example.com`,
    consents: [{ block: 'consent', text: 'Yes, send me the monthly letter.', granted: number % 2 === 0 }],
  },
});

// For fault tests: the tool that a webhook reports to is down for a day, on a clock that the test moves.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { openDatabase } from '../../db/open-database';
import { FakeReceiver } from '../../webhooks/fake-receiver.fixtures';
import { queueMessages } from '../../webhooks/queue-messages';
import { createSender } from '../../webhooks/send-messages';
import { temporaryFolder } from '../sqlite/store.fixtures';
import type { Outcome } from './faults-of-process.fixtures';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 5, 15, 12);

/** Messages are queued over the day; afterwards each must have arrived, under one id of its own. */
export async function receiverDownADay({ messages }: { messages: number }): Promise<Outcome> {
  const data = await temporaryFolder();
  const { db, close } = await openDatabase({
    dataDir: data.folder,
    databaseUrl: undefined,
    programDir: path.resolve(import.meta.dirname, '../../..'),
  });
  try {
    const { id: workspaceId } = await db.workspace.create({ data: { name: 'Shop' } });
    const { id: siteId } = await db.site.create({
      data: { workspaceId, name: 'S', key: 's', domains: '[]', timeZone: 'UTC', currency: 'EUR' },
    });
    const kinds = '["campaign.published"]';
    await db.webhook.create({
      data: { siteId, name: 'CRM', url: 'https://one.example/', secret: 'c2VjcmV0', kinds },
    });
    const clock = { now: START };
    const receiver = new FakeReceiver();
    let refused = 0;
    const arrived: string[] = [];
    receiver.answer = ({ id }) => {
      if (clock.now < START + DAY) {
        refused++;
        return { status: 503, text: 'down' };
      }
      arrived.push(id);
      return { status: 200, text: '' };
    };
    const log = pino({ level: 'silent' });
    for (let hour = 0; hour < 24 * 4; hour++) {
      const some = Array.from({ length: messages }, (_, n) => n).filter((n) => n % 24 === hour);
      await db.$transaction((tx) =>
        queueMessages(
          tx,
          some.map((n) => ({
            siteId,
            kind: 'campaign.published' as const,
            reason: `campaign.published:${n}`,
            data: { campaign: `c${n}`, campaignName: `Campaign ${n}`, release: 1 },
            at: clock.now,
          })),
        ),
      );
      // A process of its own each hour, as after a restart.
      await createSender({ db, receiver, log, now: () => clock.now, random: () => 0 }).sendDue();
      clock.now += HOUR;
    }
    const states = await db.delivery.findMany({ select: { id: true, state: true } });
    const delivered = new Set(states.filter(({ state }) => state === 'delivered').map(({ id }) => id));
    const breaches = [
      ...(states.length === messages ? [] : [`Of ${messages} messages ${states.length} are in the outbox.`]),
      ...(delivered.size === messages ? [] : [`${messages - delivered.size} messages did not arrive.`]),
      ...(arrived.every((id) => delivered.has(id)) ? [] : ['A message that arrived is not noted.']),
      ...(new Set(arrived).size === arrived.length ? [] : ['A message arrived twice.']),
      ...(refused > 0 ? [] : ['Nothing was refused, so nothing was proved.']),
    ];
    return { acknowledged: messages, refused, breaches };
  } finally {
    await close();
    await rm(data.folder, { recursive: true, force: true });
  }
}

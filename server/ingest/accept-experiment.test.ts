import { expect, it } from 'vitest';
import { acceptEvent } from './accept-event';
import { campaignEvent, NOON, visitorId } from './event.fixtures';
import { RELEASE, siteWith, visitorIn } from './site.fixtures';

it('tells the store to tell halves of segments apart and to cut orders in phases of experiments, and in no others', () => {
  const orderCap = { currency: 'EUR', amount: 5000 };
  const site = siteWith([
    { ...RELEASE, halves: true, orderCap },
    { ...RELEASE, campaign: 'plain' },
  ]);
  const visitor = visitorId(visitorIn('a'));
  const of = (campaign: string) =>
    acceptEvent(
      { ...campaignEvent('campaign.clicked'), visitor, campaign },
      { site, sent: NOON, receivedAt: NOON, bot: false },
    );
  expect(of('welcome')).toMatchObject({ accepted: { phase: RELEASE.phase, halves: true, orderCap } });
  expect(of('plain')).toMatchObject({ accepted: { phase: RELEASE.phase } });
  for (const asked of ['halves', 'orderCap']) expect(of('plain')).not.toHaveProperty(`accepted.${asked}`);
});

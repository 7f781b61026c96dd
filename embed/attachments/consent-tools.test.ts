// @vitest-environment happy-dom
// What consent tools say, told by tools that are played: now, later, and in every shape that is none.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GRANTED, leaveShop, openShop, stored, storedRecord, type Shop } from '../shop.fixtures';
import type { Attachment } from './attachment';
import { consentMode } from './consent-mode';
import { PATIENCE } from './consent-tool';
import { cookiebot } from './cookiebot';
import { klaro } from './klaro';
import { oneTrust } from './one-trust';
import { shopify } from './shopify';

const NOTHING = { statistics: false, personalisation: false, marketing: false };
const STATISTICS = { ...NOTHING, statistics: true };

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

/** What a page has under a name of its own. */
const has = (name: string, value: unknown) => vi.stubGlobal(name, value);
const open = (attachment: Attachment, options: Parameters<typeof openShop>[0] = {}) =>
  openShop({ attachments: [attachment], ...options });
const allowed = ({ beckon }: Shop) => beckon.explain()?.consent;

/** A tool as its adapter's tests need it: what is on the page, and how it says something new. */
interface PlayedTool {
  attachment: Attachment;
  /** Puts the tool on the page, as it is after the visitor answered. */
  answered(statistics: boolean, all?: boolean): void;
  /** The visitor changes their mind. */
  changes(statistics: boolean, all?: boolean): void;
}

const command = (kind: string, statistics: boolean, all = false) => [
  'consent',
  kind,
  {
    analytics_storage: statistics ? 'granted' : 'denied',
    personalization_storage: all ? 'granted' : 'denied',
    ad_storage: all ? 'granted' : 'denied',
  },
];
const groups = (statistics: boolean, all = false) => [
  'C0001',
  ...(statistics ? ['C0002'] : []),
  ...(all ? ['C0003', 'C0004'] : []),
];
const consentOf = (statistics: boolean, all = false) => ({
  necessary: true,
  statistics,
  preferences: all,
  marketing: all,
});
const services = [
  { name: 'session', purposes: ['functional'], required: true },
  { name: 'matomo', purposes: ['analytics'] },
  { name: 'recommendations', purposes: ['personalization'] },
  { name: 'pixel', purposes: ['marketing', 'advertising'] },
];
const saved = (statistics: boolean, all = false) => ({
  session: true,
  matomo: statistics,
  recommendations: all,
  pixel: all,
});
const privacyOf = (statistics: boolean, all = false) => ({
  analyticsProcessingAllowed: () => statistics,
  preferencesProcessingAllowed: () => all,
  marketingAllowed: () => all,
});

function playTools(): Record<string, PlayedTool> {
  const manager = {
    confirmed: true,
    savedConsents: {},
    config: { services },
    watchers: [] as { update(): void }[],
    watch: (watcher: { update(): void }) => void manager.watchers.push(watcher),
  };
  const window = globalThis as unknown as { dataLayer: unknown[] };
  return {
    'Consent Mode': {
      attachment: consentMode,
      answered: (...answer) => has('dataLayer', [command('default', false), command('update', ...answer)]),
      changes: (...answer) => void window.dataLayer.push(command('update', ...answer)),
    },
    OneTrust: {
      attachment: oneTrust,
      answered: (...answer) => has('OnetrustActiveGroups', `,${groups(...answer).join()},`),
      changes: (...answer) =>
        void dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: groups(...answer) })),
    },
    Cookiebot: {
      attachment: cookiebot,
      answered: (...answer) => has('Cookiebot', { hasResponse: true, consent: consentOf(...answer) }),
      changes(...answer) {
        has('Cookiebot', { hasResponse: true, consent: consentOf(...answer) });
        dispatchEvent(new Event(answer[0] ? 'CookiebotOnAccept' : 'CookiebotOnDecline'));
      },
    },
    Klaro: {
      attachment: klaro,
      answered(...answer) {
        manager.savedConsents = saved(...answer);
        has('klaro', { getManager: () => manager });
      },
      changes(...answer) {
        manager.savedConsents = saved(...answer);
        for (const watcher of manager.watchers) watcher.update();
      },
    },
    Shopify: {
      attachment: shopify,
      answered: (...answer) => has('Shopify', { customerPrivacy: privacyOf(...answer) }),
      changes(...answer) {
        has('Shopify', { customerPrivacy: privacyOf(...answer) });
        document.dispatchEvent(new CustomEvent('visitorConsentCollected'));
      },
    },
  };
}

describe.each(Object.keys(playTools()))('%s', (name) => {
  const tool = () => playTools()[name] as PlayedTool;

  it('says what was answered, by purpose', async () => {
    const { attachment, answered } = tool();
    answered(true);
    expect(allowed(await open(attachment))).toEqual(STATISTICS);
    leaveShop();
    answered(true, true);
    expect(allowed(await open(attachment))).toEqual(GRANTED);
  });

  it('before an answer nothing is kept; one that comes later counts at once, and its end clears', async () => {
    const { attachment, answered, changes } = tool();
    answered(false);
    const shop = await open(attachment, { campaigns: [{}] });
    await shop.wait(1000);
    expect(shop.events().map(({ visitor, session }) => visitor ?? session)).toEqual([null, null]);
    expect(stored()).toBeNull();
    changes(true, true);
    expect(allowed(shop)).toEqual(GRANTED);
    await shop.wait(0);
    expect(stored()).not.toBeNull();
    expect(shop.reasons()).toEqual(['trigger.armed']);
    changes(false);
    await shop.wait(0);
    expect(allowed(shop)).toEqual(NOTHING);
    expect(stored()).toBeNull();
  });

  it('that is not there grants nothing, and leaves what was answered as it was', async () => {
    const { attachment } = tool();
    const shop = await open(attachment);
    await shop.wait(60_000);
    expect(allowed(shop)).toEqual(NOTHING);
    shop.beckon.consent(GRANTED);
    await shop.wait(0);
    leaveShop();
    const next = await open(attachment);
    await next.wait(60_000);
    expect(allowed(next)).toEqual(GRANTED);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'granted'],
    [
      'a list of anything',
      [null, undefined, 7, 'consent', [], ['consent', 'update'], ['consent', 'update', null]],
    ],
    ['an object', { consent: true, customerPrivacy: true, getManager: true, hasResponse: true }],
    [
      'what throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('the shop’s own');
          },
        },
      ),
    ],
  ])('that turns out to be %s grants nothing and breaks nothing', async (_name, value) => {
    for (const global of ['dataLayer', 'OnetrustActiveGroups', 'Cookiebot', 'klaro', 'Shopify'])
      has(global, value);
    const { attachment } = tool();
    const shop = await open(attachment, { campaigns: [{}] });
    for (const event of ['OneTrustGroupsUpdated', 'CookiebotOnAccept'])
      expect(() => dispatchEvent(new CustomEvent(event, { detail: value }))).not.toThrow();
    document.dispatchEvent(new CustomEvent('visitorConsentCollected'));
    await shop.wait(60_000);
    expect(allowed(shop)).toEqual(NOTHING);
    expect(shop.reasons()).toEqual(['consent.statistics']);
  });
});

describe.each(['Cookiebot', 'Klaro', 'Shopify'])('%s, loaded after us', (name) => {
  it('is found', async () => {
    const { attachment, answered } = playTools()[name] as PlayedTool;
    const shop = await open(attachment);
    await shop.wait(3000);
    answered(true);
    await shop.wait(300);
    expect(allowed(shop)).toEqual(STATISTICS);
  });
});

describe('Consent Mode', () => {
  const layer = () => (window as unknown as { dataLayer: unknown[] }).dataLayer;

  it('is read from the arguments of a call too, and hears a tag manager that replaced `push`', async () => {
    has('dataLayer', []);
    const shop = await open(consentMode);
    const { push } = layer();
    layer().push = (...entries) => push.apply(layer(), entries);
    // The arguments of a call are like a list, and none.
    layer().push({ ...command('update', true), length: 3 });
    expect(allowed(shop)).toEqual(STATISTICS);
    expect(layer()).toHaveLength(1);
  });

  it('takes no default for an answer, wherever it is meant for', async () => {
    has('dataLayer', [
      command('default', true, true),
      ['consent', 'default', { analytics_storage: 'denied', region: ['NO'], wait_for_update: 500 }],
    ]);
    const shop = await open(consentMode);
    await shop.wait(60_000);
    expect(allowed(shop)).toEqual(NOTHING);
  });

  it('keeps what an update leaves out', async () => {
    has('dataLayer', [command('update', true, true)]);
    const shop = await open(consentMode);
    layer().push(['consent', 'update', { ad_storage: 'denied' }]);
    expect(allowed(shop)).toEqual({ ...GRANTED, marketing: false });
    layer().push(['consent', 'update', { ad_storage: 'perhaps' }]);
    expect(allowed(shop)).toEqual({ ...GRANTED, marketing: false });
  });

  it('does not forget on every page who agreed: a default waits for the banner to remember', async () => {
    has('dataLayer', [command('update', true)]);
    const shop = await open(consentMode);
    await shop.wait(0);
    const { visitor } = storedRecord();
    expect(visitor).not.toBeNull();
    leaveShop();
    has('dataLayer', [command('default', false)]);
    const next = await open(consentMode);
    await next.wait(PATIENCE - 1000);
    expect(storedRecord().visitor).toBe(visitor);
    layer().push(command('update', true));
    await next.wait(PATIENCE);
    expect(storedRecord().visitor).toBe(visitor);
  });

  it('forgets who agreed once, when the banner no longer knows of it', async () => {
    has('dataLayer', [command('update', true)]);
    await (await open(consentMode)).wait(0);
    leaveShop();
    has('dataLayer', [command('default', false)]);
    const next = await open(consentMode);
    await next.wait(PATIENCE);
    expect(allowed(next)).toEqual(NOTHING);
    expect(stored()).toBeNull();
  });

  it('where nobody is asked, a default that denies is an objection', async () => {
    has('dataLayer', [command('default', false)]);
    const shop = await open(consentMode, { consentRequired: false });
    await shop.wait(0);
    expect(allowed(shop)).toEqual(NOTHING);
  });
});

describe('Cookiebot', () => {
  it('before an answer waits, and forgets who agreed once when it no longer knows of it', async () => {
    has('Cookiebot', { hasResponse: true, consent: consentOf(true) });
    await (await open(cookiebot)).wait(0);
    leaveShop();
    has('Cookiebot', { hasResponse: false, consent: consentOf(false) });
    const next = await open(cookiebot);
    await next.wait(PATIENCE - 1000);
    expect(allowed(next)).toEqual(STATISTICS);
    await next.wait(1000);
    expect(allowed(next)).toEqual(NOTHING);
    expect(stored()).toBeNull();
  });
});

describe('Klaro', () => {
  const play = (config: unknown, savedConsents: Record<string, boolean>, confirmed = true) =>
    has('klaro', { getManager: () => ({ config, confirmed, savedConsents, watch() {} }) });

  it('suggestions of the shop that nobody confirmed are no answer', async () => {
    play({ services }, saved(true, true), false);
    expect(allowed(await open(klaro))).toEqual(NOTHING);
  });

  it('a purpose needs every service that serves it; a service of ours answers alone', async () => {
    const more = [...services, { name: 'heatmaps', purposes: ['analytics'] }];
    play({ services: more }, { ...saved(true), heatmaps: false });
    expect(allowed(await open(klaro))).toEqual(NOTHING);
    leaveShop();
    const own = [...more, { name: 'beckon', purposes: ['statistics', 'marketing'] }];
    play({ services: own }, { ...saved(false), beckon: true });
    expect(allowed(await open(klaro))).toEqual({ ...STATISTICS, marketing: true });
  });

  it('services that cannot be refused say nothing', async () => {
    play({ services: [{ name: 'counter', purposes: ['analytics'], required: true }] }, { counter: true });
    expect(allowed(await open(klaro))).toEqual(NOTHING);
  });
});

describe('Shopify', () => {
  it('is asked once for what it has not loaded yet', async () => {
    const shop = { customerPrivacy: undefined as unknown, loadFeatures: vi.fn() };
    has('Shopify', shop);
    const page = await open(shopify);
    await page.wait(1000);
    expect(shop.loadFeatures).toHaveBeenCalledExactlyOnceWith(
      [{ name: 'consent-tracking-api', version: '0.1' }],
      expect.any(Function),
    );
    shop.customerPrivacy = privacyOf(true);
    await page.wait(300);
    expect(allowed(page)).toEqual(STATISTICS);
  });
});

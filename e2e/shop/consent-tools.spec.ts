// Consent tools of others on a shop's page, each played by the few lines that its adapter listens to: nothing is kept before
// an answer, an answer counts where it is given, and what it was given for is gone within a second once it is taken back.
import type { ConsentSource } from '@/core/decision-data';
import { expect, test } from '../support/test';

/** Withdrawn consent clears everything within this time, ms. */
const CLEARED_WITHIN_MS = 1000;

/** What stands on the page before our script, and `answer(true | false)`, by which the visitor answers. */
const TOOLS: Record<Exclude<ConsentSource, 'call'>, string> = {
  consentMode: `
    window.dataLayer = [];
    function gtag() { dataLayer.push(arguments); }
    const states = (yes) => Object.fromEntries(['analytics', 'ad', 'personalization'].map(
      (name) => [name + '_storage', yes ? 'granted' : 'denied']));
    gtag('consent', 'default', { ...states(false), wait_for_update: 500 });
    // A tag manager puts its own in the place of push.
    const { push } = dataLayer;
    dataLayer.push = (...entries) => push.apply(dataLayer, entries);
    window.answer = (yes) => gtag('consent', 'update', states(yes));`,
  oneTrust: `
    window.OnetrustActiveGroups = ',C0001,';
    window.answer = (yes) => {
      const groups = yes ? ['C0001', 'C0002', 'C0003', 'C0004'] : ['C0001'];
      window.OnetrustActiveGroups = ',' + groups.join() + ',';
      dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: groups }));
    };`,
  cookiebot: `
    const consent = (yes) => ({ necessary: true, statistics: yes, preferences: yes, marketing: yes });
    window.Cookiebot = { hasResponse: false, consent: consent(false) };
    window.answer = (yes) => {
      window.Cookiebot = { hasResponse: true, consent: consent(yes) };
      dispatchEvent(new Event(yes ? 'CookiebotOnAccept' : 'CookiebotOnDecline'));
    };`,
  klaro: `
    const watchers = [];
    const manager = {
      confirmed: false,
      savedConsents: {},
      config: { services: [{ name: 'beckon', purposes: ['analytics', 'personalization', 'marketing'] }] },
      watch: (watcher) => watchers.push(watcher),
    };
    // It comes late.
    setTimeout(() => (window.klaro = { getManager: () => manager }), 300);
    window.answer = (yes) => {
      Object.assign(manager, { confirmed: true, savedConsents: { beckon: yes } });
      for (const watcher of watchers) watcher.update(manager, 'saveConsents', {});
    };`,
  shopify: `
    let allowed = false;
    window.Shopify = {
      loadFeatures: (_features, done) => setTimeout(() => {
        window.Shopify.customerPrivacy = {
          analyticsProcessingAllowed: () => allowed,
          preferencesProcessingAllowed: () => allowed,
          marketingAllowed: () => allowed,
        };
        done();
      }, 100),
    };
    window.answer = (yes) => {
      allowed = yes;
      document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: {} }));
    };`,
};

declare const window: { answer: (yes: boolean) => void } & typeof globalThis;

for (const [source, code] of Object.entries(TOOLS) as [keyof typeof TOOLS, string][])
  test(`${source}: nothing before an answer, everything after it, nothing again once it is taken back`, async ({
    api,
    shops,
    newVisitor,
  }) => {
    const { siteId, snippet } = await api.createPublishedSite({ path: null });
    await api.trpc.sites.update.mutate({
      ...(await api.trpc.sites.get.query({ siteId })),
      siteId,
      consentSource: source,
    });
    const visitor = await newVisitor();
    const { events, page, popup } = visitor;
    await visitor.open(shops.open(`<script>{${code}}</script>${snippet}`));
    await events.acknowledged('page.viewed');
    expect(await visitor.reasons()).toEqual(['consent.statistics']);
    expect(await visitor.stored()).toEqual([]);
    expect(events.events.filter(({ visitor, session }) => visitor !== null || session !== null)).toEqual([]);

    // Tools that come late are looked for a few times a second.
    await page.waitForTimeout(800);
    await page.evaluate(() => window.answer(true));
    await expect(popup).toBeVisible();
    expect(await visitor.stored()).toEqual(['beckon']);
    await events.acknowledged('campaign.shown');

    const cleared = await page.evaluate(async () => {
      const began = performance.now();
      window.answer(false);
      while (localStorage.getItem('beckon') !== null) await new Promise((next) => setTimeout(next, 5));
      return performance.now() - began;
    });
    expect(cleared).toBeLessThan(CLEARED_WITHIN_MS);
    expect(await visitor.stored()).toEqual([]);
  });

// A tab at the edge, from page to page: what brings it back is loaded by the shop's script, which only a browser can do.
import { expect, test } from '../support/test';

test('a popup that is closed waits at the edge on the next page, and is shown and closed once', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => ({
      ...document,
      purpose: 'service',
      triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
      format: {
        kind: 'popup',
        width: 440,
        closeOnBackdrop: true,
        teaser: { text: 'Show it again', edge: 'bottom-start', when: 'closed' },
      },
    }),
  });
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  const { keyboard } = visitor.page;
  /** It takes keys once it has the focus, which it gets after it was painted. */
  const escape = async () => {
    await expect
      .poll(() => visitor.page.evaluate(() => document.activeElement?.localName))
      .toBe('beckon-campaign');
    await keyboard.press('Escape');
  };
  await visitor.open(shop);
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await escape();
  const tab = visitor.page.getByRole('region', { name: 'Show it again' });
  await expect(tab).toBeVisible();
  await visitor.events.acknowledged('campaign.closed');

  await visitor.open(`${shop}second`);
  await expect(tab).toBeVisible();
  const open = tab.getByRole('button', { name: 'Show it again' });
  await open.focus();
  await keyboard.press('Enter');
  await expect(visitor.popup).toBeVisible();
  await expect(tab).toHaveCount(0);
  await escape();
  await expect(open).toBeFocused();
  await tab.getByRole('button', { name: 'Close' }).click();
  await expect(tab).toHaveCount(0);

  const sent = (type: string) =>
    new Set(visitor.events.events.filter((event) => event.type === type).map(({ id }) => id)).size;
  await expect.poll(() => sent('step.viewed')).toBe(2);
  await visitor.open(`${shop}third`);
  await expect.poll(() => visitor.reasons()).toEqual(['frequency.resting']);
  await expect(tab).toHaveCount(0);
  // What the second page had still to send has come before.
  await expect.poll(() => sent('page.viewed')).toBe(3);
  for (const type of ['campaign.exposed', 'campaign.shown', 'campaign.closed'])
    expect(sent(type), type).toBe(1);
});

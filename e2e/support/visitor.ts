// One visitor of a shop in a browser of their own: nothing remembered, nothing cached, nothing agreed to.
import type { Locator, Page } from '@playwright/test';
import type { BeckonApi } from '@/embed/api';
import { campaignDialog } from './campaign-dialog';
import type { EventWatch } from './watch-events';

declare const window: { beckon: BeckonApi } & typeof globalThis;

/** What the demo shop keeps for itself; everything else is the script's doing. */
const OF_THE_SHOP = ['fjell-cart', 'fjell-consent', 'fjell-order'];

/** Answers of someone who agrees to everything. */
const ALL = { statistics: true, personalisation: true, marketing: true };

export class Visitor {
  constructor(
    readonly page: Page,
    /** What this visitor's pages send. */
    readonly events: EventWatch,
  ) {}

  get popup(): Locator {
    return campaignDialog(this.page);
  }

  /** Opens a page and waits until the site script has begun. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.waitForFunction(() => 'beckon' in window && 'explain' in window.beckon);
  }

  /** Agrees to everything by the shop's own call. */
  async agree(): Promise<void> {
    await this.page.evaluate((answers) => window.beckon.consent(answers), ALL);
  }

  /** Why each campaign of the site does or does not show now: the exits of `decide`, in order of priority. */
  reasons(): Promise<string[] | undefined> {
    return this.page.evaluate(() => window.beckon.explain()?.campaigns.map(({ reason }) => reason));
  }

  /** Everything that the script keeps on this device, by key or name, in whatever kind of storage. */
  async stored(): Promise<string[]> {
    const inPage = await this.page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name = 'a database' }) => name),
      ...(await caches.keys()),
    ]);
    const cookies = await this.page.context().cookies();
    return [...inPage, ...cookies.map(({ name }) => name)].filter((key) => !OF_THE_SHOP.includes(key));
  }
}

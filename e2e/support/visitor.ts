// One visitor of a shop in a browser of their own: nothing remembered, nothing cached, nothing agreed to.
import type { Locator, Page } from '@playwright/test';
import type { BeckonApi } from '@/embed/api';
import { campaignDialog } from './visit-shop';
import type { EventWatch } from './watch-events';

declare const window: { beckon: BeckonApi } & typeof globalThis;

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

  /** Everything that the script keeps on this device, by key. */
  stored(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter((key) =>
        key.includes('beckon'),
      ),
    );
  }
}

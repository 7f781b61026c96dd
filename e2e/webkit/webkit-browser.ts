// WebKitGTK's MiniBrowser by WebDriver, on a screen that nobody sees, and one page in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Builder, By, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { findWebKit } from '@/scripts/setup/browsers.js';
import { freePort } from '../support/beckon-server';

/** Longest wait for anything a page should come to, ms. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 50;

/** Asks again until the answer is not undefined, false or an error; then answers it. Throws what it met last. */
export async function until<Result>(
  what: string,
  ask: () => Promise<Result | undefined | false>,
): Promise<Result> {
  let last: unknown = 'nothing';
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Waited in vain: ${what}. Last: ${String(last)}`);
}

export class WebKitBrowser {
  private constructor(
    private readonly driver: WebDriver,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<WebKitBrowser> {
    const found = await findWebKit();
    if (!found) throw new Error('This needs WebKitGTK: install webkit2gtk-driver and xvfb.');
    const port = await freePort();
    let printed = '';
    // A group of its own, so that the screen ends with it.
    const server = spawn('xvfb-run', ['-a', found.driver, `--port=${port}`], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => (printed += chunk));
    const ended = once(server, 'exit');
    const end = async () => {
      if (server.exitCode === null && server.pid) process.kill(-server.pid, 'SIGTERM');
      await ended;
    };
    try {
      await until('the driver answers', async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok);
      const driver = await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(
          new Capabilities({
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
          }),
        )
        .build();
      return new WebKitBrowser(driver, async () => {
        await driver.quit();
        await end();
      });
    } catch (error) {
      await end();
      throw new Error(`WebKit did not start. ${printed}`, { cause: error });
    }
  }

  /** Opens a page and waits until the site script has begun. */
  async open(url: string): Promise<void> {
    await this.driver.get(url);
    await this.started();
  }

  async started(): Promise<void> {
    await until('the script has begun', () => this.run<boolean>('return !!window.beckon?.explain'));
  }

  /** Runs a function body in the page. */
  run<Result>(script: string, ...values: unknown[]): Promise<Result> {
    return this.driver.executeScript<Result>(script, ...values);
  }

  /** An element of the page, as soon as it is there and can be seen. */
  find(selector: string): Promise<WebElement> {
    return this.seen(selector, () => this.driver.findElement(By.css(selector)));
  }

  /** An element of the open campaign, likewise. */
  inPopup(selector: string): Promise<WebElement> {
    return this.seen(`${selector} in the popup`, async () => {
      const host = await this.driver.findElement(By.css('beckon-campaign'));
      return (await host.getShadowRoot()).findElement(By.css(selector));
    });
  }

  private seen(what: string, look: () => Promise<WebElement>): Promise<WebElement> {
    return until(what, async () => {
      const element = await look();
      return (await element.isDisplayed()) && element;
    });
  }

  async press(key: string): Promise<void> {
    await this.driver.actions().sendKeys(key).perform();
  }

  async back(): Promise<void> {
    await this.driver.navigate().back();
  }

  /** The number of open campaigns. */
  popups(): Promise<number> {
    return this.run('return document.querySelectorAll("beckon-campaign").length');
  }

  /** Closes the open campaign by its own control. */
  async closePopup(): Promise<void> {
    await (await this.inPopup('[data-action=close]')).click();
    await until('the popup is gone', async () => (await this.popups()) === 0);
  }

  /** The same from within the page, where prototypes of the page's own keep the driver from seeing elements. */
  async closePopupInPage(): Promise<void> {
    await until('the popup can be seen', () =>
      this.run<boolean>(`
        const dialog = document.querySelector('beckon-campaign')?.shadowRoot.querySelector('[role=dialog]');
        return !!dialog && dialog.open && dialog.getBoundingClientRect().height > 0;`),
    );
    await this.run(
      `document.querySelector('beckon-campaign').shadowRoot.querySelector('[data-action=close]').click()`,
    );
    await until('the popup is gone', async () => (await this.popups()) === 0);
  }

  /** Why each campaign of the site does or does not show now. */
  reasons(): Promise<string[]> {
    return this.run('return beckon.explain().campaigns.map(({ reason }) => reason)');
  }

  /** Agrees to everything by the shop's own call. */
  agree(): Promise<void> {
    return this.run('beckon.consent({ statistics: true, personalisation: true, marketing: true })');
  }

  /** Keys of everything on this device. */
  stored(): Promise<string[]> {
    return this.run(
      'return [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean)',
    );
  }
}

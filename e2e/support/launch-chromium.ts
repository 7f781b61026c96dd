// Chromium as tests, benchmarks and screenshots want it.
import { chromium, devices, type Browser, type LaunchOptions } from '@playwright/test';
import { findBrowser } from '@/scripts/setup/browsers.js';

export const CHROMIUM_OPTIONS: LaunchOptions = {
  /** Keeps a test browser from calling home, lets it run as root in a container, and gives it a name. */
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // A headless browser says so in its own name, and is rightly left out of every figure as a bot. Not `userAgent`, which
    // what a page sends while it closes does not carry.
    `--user-agent=${devices['Desktop Chrome'].userAgent}`,
  ],
  /** Scrollbars as people have them: what comes and goes with them moves the page. */
  ignoreDefaultArgs: ['--hide-scrollbars'],
};

/** For programs outside the test runner, which launches its own. */
export async function launchChromium(): Promise<Browser> {
  const found = await findBrowser('chromium', { whole: true });
  if (!found) throw new Error('This needs Chromium: install it, or set BECKON_CHROMIUM to its path.');
  return chromium.launch({ ...CHROMIUM_OPTIONS, executablePath: found.path });
}

// Browser tests: each worker starts its own server with its own data folder, so nothing is shared and nothing is left behind.
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { CHROMIUM_OPTIONS } from './support/launch-chromium';

const chromium = process.env.BECKON_CHROMIUM || '/usr/bin/chromium';
const firefox = process.env.BECKON_FIREFOX ?? '/usr/bin/firefox-esr';
const firefoxIsDebians = process.env.BECKON_FIREFOX_OWN_BUILD !== '1';

const projects: NonNullable<PlaywrightTestConfig['projects']> = [
  {
    name: 'chromium',
    // Fifty popups and resets, one after another.
    testIgnore: process.env.BECKON_FULL ? [] : ['shop/reset.spec.ts'],
    use: {
      browserName: 'chromium',
      launchOptions: {
        ...CHROMIUM_OPTIONS,
        // What is drawn anew is drawn whole: else a corner may differ by a shade from the same corner drawn at once.
        args: [...(CHROMIUM_OPTIONS.args ?? []), '--disable-partial-raster'],
        executablePath: chromium,
      },
    },
  },
];
if (firefox)
  projects.push({
    name: 'firefox',
    // The pages are judged once, in Chromium; what crosses browsers is the shop and the way there. Everything else crosses
    // them in the full run.
    testMatch: process.env.BECKON_FULL
      ? ['journeys/**/*.spec.ts', 'shop/**/*.spec.ts']
      : ['journeys/{loop,quiz}.spec.ts', 'shop/{rude-page,single-page}.spec.ts'],
    use: {
      browserName: 'firefox',
      ...(firefoxIsDebians ? { channel: 'moz-firefox' } : {}),
      launchOptions: {
        executablePath: firefox,
        // A tab behind another may have its timers held back for up to 15 s, which nobody at a screen would be typing in.
        firefoxUserPrefs: {
          'dom.timeout.enable_budget_timer_throttling': false,
          // Playwright hears nothing of a page that was kept alive. Those are tested in WebKit (e2e/webkit).
          'browser.sessionhistory.max_total_viewers': 0,
        },
      },
    },
  });

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    actionTimeout: 15_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    // Costs a tenth of the run; who looks for a cause asks for it.
    trace: process.env.BECKON_TRACE ? 'retain-on-failure' : 'off',
    viewport: { width: 1440, height: 900 },
  },
  projects,
});

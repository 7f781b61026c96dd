// Browser tests: each worker starts its own server with its own data folder, so nothing is shared and nothing is left behind.
import { defineConfig, devices, type PlaywrightTestConfig } from '@playwright/test';

const chromium = process.env.BECKON_CHROMIUM || '/usr/bin/chromium';
const firefox = process.env.BECKON_FIREFOX ?? '/usr/bin/firefox-esr';
const firefoxIsDebians = process.env.BECKON_FIREFOX_OWN_BUILD !== '1';

/** Switches that keep a test browser from calling home, let it run as root in a container, and give it a name. */
const CHROMIUM_ARGUMENTS = [
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
];

const projects: NonNullable<PlaywrightTestConfig['projects']> = [
  {
    name: 'chromium',
    use: {
      browserName: 'chromium',
      // Scrollbars as people have them: what comes and goes with them moves the page.
      launchOptions: {
        executablePath: chromium,
        args: CHROMIUM_ARGUMENTS,
        ignoreDefaultArgs: ['--hide-scrollbars'],
      },
    },
  },
];
if (firefox)
  projects.push({
    name: 'firefox',
    // The pages are judged once, in Chromium; what crosses browsers is the shop and the way there.
    testMatch: ['journeys/**/*.spec.ts', 'shop/**/*.spec.ts'],
    use: {
      browserName: 'firefox',
      ...(firefoxIsDebians ? { channel: 'moz-firefox' } : {}),
      launchOptions: { executablePath: firefox },
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
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
  },
  projects,
});

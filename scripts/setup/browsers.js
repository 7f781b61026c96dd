// Finds browsers for the tests: one that is installed, else Playwright's own download, else Debian's packages when we may install them.
import { existsSync, readdirSync } from 'node:fs';
import { runStep } from './run-step.js';

/** Chromium without what a window has around its page: it needs a third less of the processor. */
const SHELL = '/usr/bin/chromium-headless-shell';
const CANDIDATES = {
  chromium: [
    SHELL,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['/usr/bin/firefox-esr'],
};
/** The first that this Debian has. */
const DEBIAN_PACKAGES = { chromium: ['chromium-headless-shell', 'chromium'], firefox: ['firefox-esr'] };

async function playwrightBrowser(name) {
  const playwright = await import('@playwright/test');
  const file = playwright[name].executablePath();
  return existsSync(file) ? file : undefined;
}

const hasApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

async function installFromDebian(name, packages) {
  await runStep('Reading the package lists', 'apt-get', ['update', '-qq']);
  await runStep(`Installing ${name} from Debian`, 'apt-get', ['install', '-y', '-qq', ...packages], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
}

/**
 * Path of a browser that Playwright can drive, installing one if need be; undefined when none can be had.
 * @param {'chromium' | 'firefox'} name
 * @param {{ whole?: boolean }} [wish] whole: rather the browser as people have it, for what is measured and pictured
 */
export async function findBrowser(name, { whole = false } = {}) {
  const named = process.env[`BECKON_${name.toUpperCase()}`];
  if (named) return { path: named, ownBuild: false };
  const there = CANDIDATES[name].filter((file) => existsSync(file));
  const installed = (whole && there.find((file) => file !== SHELL)) || there[0];
  if (installed) return { path: installed, ownBuild: false };
  const own = await playwrightBrowser(name);
  if (own) return { path: own, ownBuild: true };
  try {
    await runStep(`Downloading ${name}`, process.execPath, [
      'node_modules/@playwright/test/cli.js',
      'install',
      name,
    ]);
    const downloaded = await playwrightBrowser(name);
    if (downloaded) return { path: downloaded, ownBuild: true };
  } catch {
    console.log(`    no download of ${name} from here`);
  }
  if (!hasApt()) return undefined;
  for (const [index, debian] of DEBIAN_PACKAGES[name].entries())
    try {
      await installFromDebian(name, [debian]);
      break;
    } catch (error) {
      if (index === DEBIAN_PACKAGES[name].length - 1) throw error;
    }
  const path = CANDIDATES[name].find((file) => existsSync(file));
  return path ? { path, ownBuild: false } : undefined;
}

const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const VIRTUAL_SCREEN = '/usr/bin/xvfb-run';
/** Where Debian keeps libraries, by processor and by version of WebKitGTK. */
const LIBRARIES = '/usr/lib';

function installedWebKit() {
  if (!existsSync(WEBKIT_DRIVER) || !existsSync(VIRTUAL_SCREEN)) return undefined;
  const browser = readdirSync(LIBRARIES)
    .filter((name) => name.endsWith('-linux-gnu'))
    .flatMap((name) =>
      ['6.0', '4.1', '4.0'].map((version) => `${LIBRARIES}/${name}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find((file) => existsSync(file));
  return browser && { driver: WEBKIT_DRIVER, browser };
}

/** Paths of WebKitGTK's WebDriver and browser, installed from Debian if need be; undefined when they cannot be had. */
export async function findWebKit() {
  const installed = installedWebKit();
  if (installed || !hasApt()) return installed;
  try {
    await installFromDebian('WebKitGTK', ['webkit2gtk-driver', 'xvfb']);
  } catch {
    console.log('    no WebKitGTK from here');
  }
  return installedWebKit();
}

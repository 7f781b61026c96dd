// One view of a page of a shop with the script on it, as a browser would have it: what is downloaded is what the server gives, and it
// runs in a window of its own. Time and chance are the test's; there is no layout and no network.
import { Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { Window } from 'happy-dom';
import type { BeckonApi } from '@/embed/api';
import type { PlayedClock } from './played-clock';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36';

export interface PageOptions {
  /** Address of the page. */
  url: string;
  /** … and of the script. */
  script: string;
  clock: PlayedClock;
  /** What the device keeps from page to page. */
  storage: Map<string, string>;
  /** 0–1, as `Math.random`. */
  random: () => number;
  isPhone?: boolean;
  /** Everything that the page asks the server for. */
  serve(request: Request): Promise<Response>;
}

export interface PlayedPage {
  window: Window;
  beckon: BeckonApi;
  /** Lets time pass, with everything that is due in it. */
  wait(ms: number): Promise<void>;
  /** The visitor goes: the page sends what it has left, and the device keeps what it was told to. */
  leave(): Promise<void>;
}

/** Modules that were downloaded, as what a script can run: they never change, so that browsers keep them as well. */
const modules = new Map<string, Script>();

/** Scripts of sites by their text, which changes with every publication. */
const sites = new Map<string, Script>();

function asFunction(text: string, url: string): Script {
  const { code } = transformSync(text, {
    format: 'cjs',
    target: 'esnext',
    define: { 'import.meta.url': JSON.stringify(url) },
  });
  const made = new Script(`((exports, module, bring) => {${byOurImport(code)}\n;return module.exports})`);
  modules.set(url, made);
  return made;
}

/** A window of a test has no modules: they are brought by this. */
const byOurImport = (code: string) => code.replace(/\bimport\(/g, 'bring(');

export async function openPage(options: PageOptions): Promise<PlayedPage> {
  const { url, script, clock, storage, random, isPhone = false, serve } = options;
  const window = new Window({
    url,
    width: isPhone ? 390 : 1440,
    height: 800,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      navigator: { userAgent: isPhone ? PHONE : FIREFOX, maxTouchPoints: isPhone ? 5 : 0 },
    },
  });
  let open = 0;
  /** Until nothing is on its way any more. */
  const settle = async () => {
    do await new Promise((resolve) => setImmediate(resolve));
    while (open > 0);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const ask = async (request: Request): Promise<Response> => {
    open++;
    try {
      return await serve(request);
    } finally {
      open--;
    }
  };
  const post = (address: string, body: unknown) =>
    ask(
      new Request(new URL(address, url), {
        method: 'POST',
        body: String(body),
        headers: {
          'content-type': 'text/plain;charset=UTF-8',
          origin: new URL(url).origin,
          'user-agent': isPhone ? PHONE : FIREFOX,
        },
      }),
    );
  const download = async (address: string): Promise<Script> => {
    const response = await ask(new Request(address));
    if (!response.ok) throw new TypeError(`${address} answered ${response.status}.`);
    return asFunction(await response.text(), address);
  };
  const bring = async (address: string): Promise<unknown> => {
    const made = (modules.get(address) ?? (await download(address))).runInContext(window) as (
      exports: object,
      module: { exports: object },
      bring: (address: string) => Promise<unknown>,
    ) => unknown;
    const module = { exports: {} };
    return made(module.exports, module, (next) => bring(new URL(next, address).href));
  };

  class PlayedDate extends Date {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) super(clock.now);
      else super(...given);
    }
    static override now = () => clock.now;
  }
  Object.assign(window, {
    Date: PlayedDate,
    setTimeout: clock.setTimeout.bind(clock),
    clearTimeout: clock.clear.bind(clock),
    setInterval: clock.setInterval.bind(clock),
    clearInterval: clock.clear.bind(clock),
    requestAnimationFrame: (draw: () => void) => clock.setTimeout(draw, 16),
    fetch: (address: string, init: { body?: unknown } = {}) =>
      init.body === undefined ? ask(new Request(new URL(address, url))) : post(address, init.body),
    bring,
  });
  Object.defineProperty(window.navigator, 'sendBeacon', {
    value: (address: string, body: unknown) => {
      void post(address, body);
      return true;
    },
  });
  Object.defineProperty(window, 'crypto', {
    value: {
      getRandomValues: (bytes: Uint8Array) => {
        for (let place = 0; place < bytes.length; place++) bytes[place] = Math.floor(random() * 256);
        return bytes;
      },
    },
  });
  for (const [key, value] of storage) window.localStorage.setItem(key, value);

  const response = await ask(new Request(script));
  const tag = window.document.createElement('script');
  tag.type = 'text/plain';
  tag.setAttribute('src', script);
  window.document.head.append(tag);
  const text = byOurImport(await response.text());
  const site = sites.get(text) ?? new Script(text);
  sites.set(text, site);
  site.runInContext(window);
  await settle();
  const { beckon } = window as unknown as { beckon?: BeckonApi };
  if (!beckon || !('explain' in beckon)) throw new Error('The script did not start.');
  return {
    window,
    beckon,
    wait: (ms) => clock.advance(ms, settle),
    async leave() {
      window.dispatchEvent(new window.Event('pagehide'));
      Object.defineProperty(window.document, 'hidden', { configurable: true, value: true });
      window.document.dispatchEvent(new window.Event('visibilitychange'));
      await settle();
      storage.clear();
      for (let place = 0; place < window.localStorage.length; place++) {
        const key = window.localStorage.key(place) ?? '';
        storage.set(key, window.localStorage.getItem(key) ?? '');
      }
      clock.forget();
      await window.happyDOM.close();
    },
  };
}

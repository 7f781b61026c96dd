// A shop's page with the runtime on it, for tests: time, network, files and the mount are played, all else is real.
import { vi } from 'vitest';
import { holdOut } from '@/core/assignment';
import type { DecidableArm, Decision, Rule } from '@/core/decision';
import type { BeckonEvent } from '@/core/events/event';
import { all, type Predicate } from '@/core/targeting/predicate';
import type { TeaserMoment } from '@/core/campaign/teaser-choices';
import { limitsOf } from '@/core/frequency';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import type { WrittenCampaign } from '@/core/site-script';
import type { BeckonApi } from './api';
import type { Attachment } from './attachments/attachment';
import type { ShopFacts, ShopMoment } from './facts/shop-moment';
import type { LoadedFile } from './load-file';
import type { LivingDesign, MountedCampaign, MountOptions } from './mount/contract';
import { emptyRecord, type VisitorRecord } from './record';
import type { DefineCampaign, LiveCampaign } from './site';
import type { Watch } from './triggers/watch';

/** The page may break its own. */
const { parse } = JSON;

const DESIGN: LivingDesign = {
  format: { kind: 'popup', closeOnBackdrop: true },
  css: '',
  close: 'Close',
  steps: [],
};

const withTab = (when: TeaserMoment): Partial<LivingDesign> => ({
  format: { kind: 'popup', teaser: when },
  steps: [{ id: 'form', tree: '' }],
  teaser: {
    css: '',
    tree: [
      'div',
      0,
      ['button', { 'data-action': 'open' }, 'Open'],
      ['button', { 'data-action': 'close' }, 'Close'],
    ],
  },
});

export const KEY = 'shopkey';
export const NOT_STARTED = new Error('The runtime did not start.');
export const START = Date.UTC(2026, 10, 20, 12);
export const VARIANT: DecidableArm = ['a', 1, 0, 1, 'design-of-a'];
export const HOLDOUT: DecidableArm = ['holdout', 1, 0, 1];

export interface ShopCampaign {
  id?: string;
  seed?: string;
  purpose?: 'service' | 'marketing';
  frequency?: Partial<typeof TACTFUL_FREQUENCY>;
  goal?: 'submitted' | 'clicked';
  arms?: DecidableArm[];
  holds?: Predicate<ShopMoment>;
  watches?: Watch[];
  rules?: Rule<ShopFacts>[];
  wanted?: number;
  /** Beside the page. `calm`: in nobody's way. */
  beside?: 'slideIn' | 'calm';
  /** With a tab; the file of its design ends in `first-tab` or `closed-tab`. */
  teaser?: boolean;
}

export interface ShopOptions {
  url?: string;
  referrer?: string;
  consentRequired?: boolean;
  attentionHours?: number;
  /** Share of visitors who see no campaign at all. */
  holdout?: number;
  attachments?: Attachment[];
  campaigns?: ShopCampaign[];
  /** Answers of the server in turn; the last one stays. 0: no answer at all. */
  replies?: (number | { status: number; retryAfter: string })[];
  /** What the page does to its own browser before the script loads. */
  ruin?: () => void;
  /** Files that never come. */
  missing?: string[];
  /** Files that come after so many ms. */
  slow?: Record<string, number>;
}

interface Batch {
  v: number;
  site: string;
  sent: number;
  events: BeckonEvent[];
  dropped: Record<string, number>;
}

export interface Shop {
  beckon: BeckonApi;
  /** Bodies that reached the network, by fetch and by beacon. */
  batches: { at: number; via: 'fetch' | 'beacon'; url: string; batch: Batch }[];
  events(type?: BeckonEvent['type']): BeckonEvent[];
  /** Files asked for, in order. */
  loaded: string[];
  /** What `beckon.explain()` had printed, each time. */
  printed: unknown[][];
  /** What is mounted, in order. */
  mounted: (MountOptions & { close: MountedCampaign['close'] })[];
  /** Lets time pass, and all that is due in it happen. */
  wait(ms: number): Promise<void>;
  /** The watch of a campaign's only trigger fires. */
  fire(campaign?: number): Promise<void>;
  reasons(): Decision['reason'][];
}

/** Web Locks as browsers keep them: one holder of a name, the others in the order they asked in. */
export function playLocks(): void {
  const last = new Map<string, Promise<unknown>>();
  const request = async (name: string, hold: () => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(hold, hold);
    last.set(name, turn);
    return turn;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
}

let listening: [target: EventTarget, type: string, run: EventListenerOrEventListenerObject][] = [];

/** Takes what a page leaves behind out of the window that all tests of a file share. Storage stays. */
export function leaveShop(): void {
  for (const [target, type, run] of listening) target.removeEventListener(type, run);
  listening = [];
  Reflect.deleteProperty(history, 'pushState');
  Reflect.deleteProperty(history, 'replaceState');
  Reflect.deleteProperty(window, 'beckon');
  Reflect.deleteProperty(document, 'hidden');
  Reflect.deleteProperty(navigator, 'locks');
  document.head.replaceChildren();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
}

function write({ id = 'c1', seed = `${id}.1`, ...campaign }: ShopCampaign): WrittenCampaign {
  const frequency = { ...TACTFUL_FREQUENCY, ...campaign.frequency };
  return [
    id,
    Number(seed.slice(id.length + 1)),
    4,
    campaign.purpose ?? 'service',
    limitsOf(frequency),
    campaign.goal ?? 'submitted',
    campaign.wanted ?? 1,
    campaign.arms ?? [VARIANT],
  ];
}

/** Loads a page of the shop. Whatever the page before left in storage is there. */
export async function openShop(options: ShopOptions = {}): Promise<Shop> {
  const { replies = [202], missing = [], slow = {} } = options;
  if (!vi.isFakeTimers()) vi.useFakeTimers({ now: START, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.resetModules();
  vi.stubGlobal('BECKON_VERSION', '1.2.3');
  vi.stubGlobal('BECKON_ASKS_CONSENT', options.consentRequired ?? true);
  history.replaceState(null, '', options.url ?? '/products/blue-cup');
  if (options.referrer !== undefined) vi.spyOn(document, 'referrer', 'get').mockReturnValue(options.referrer);

  const shop: Omit<Shop, 'beckon'> = {
    batches: [],
    events: (type) =>
      shop.batches.flatMap(({ batch }) => batch.events).filter((event) => !type || event.type === type),
    loaded: [],
    printed: [],
    mounted: [],
    wait: async (ms) => void (await vi.advanceTimersByTimeAsync(ms)),
    async fire(campaign = 0) {
      fires[campaign]?.();
      await shop.wait(0);
    },
    reasons: () =>
      window.beckon && 'explain' in window.beckon
        ? (window.beckon.explain()?.campaigns ?? []).map(({ reason }) => reason)
        : [],
  };
  const post = (via: 'fetch' | 'beacon', url: string, body: unknown) =>
    void shop.batches.push({ at: Date.now(), via, url, batch: parse(String(body)) });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    post('fetch', url, init.body);
    const reply = (replies.length > 1 ? replies.shift() : replies[0]) ?? 0;
    if (reply === 0) throw new TypeError('Failed to fetch');
    const { status, retryAfter } =
      typeof reply === 'number' ? { status: reply, retryAfter: undefined } : reply;
    return new Response(null, {
      status,
      headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    });
  });
  Object.defineProperty(navigator, 'sendBeacon', {
    configurable: true,
    value: (url: string, body: unknown) => {
      post('beacon', url, body);
      return true;
    },
  });
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (type: string, run: EventListenerOrEventListenerObject) => {
        listening.push([target, type, run]);
        add(type, run);
      },
    );
  }
  vi.doMock('./mount/mount', () => ({
    mountAs:
      () =>
      (_design: unknown, mounting: MountOptions): MountedCampaign => {
        const element = document.body.appendChild(document.createElement('beckon-campaign'));
        element.dataset['campaign'] = mounting.campaign;
        let isClosed = false;
        const close: MountedCampaign['close'] = (reason) => {
          if (isClosed) return;
          isClosed = true;
          element.remove();
          mounting.report({ type: 'campaign.closed', step: 'form', reason });
        };
        shop.mounted.push({ ...mounting, close });
        mounting.report({ type: 'campaign.shown' });
        mounting.report({ type: 'step.viewed', step: 'form' });
        return { element, close, update: () => {}, showStep: () => {} };
      },
  }));
  const renderers: Record<string, LoadedFile> = {
    renderer: await import('./arrive-modal'),
    beside: await import('./arrive-beside'),
    teaser: await import('./arrive-teaser'),
  };
  vi.doMock('./load-file', () => ({
    loadHelp: async () => ({ print: (...told: unknown[]) => void shop.printed.push(told) }),
    loadFile: async (hash: string): Promise<LoadedFile> => {
      shop.loaded.push(hash);
      if (slow[hash]) await new Promise((come) => setTimeout(come, slow[hash]));
      if (missing.includes(hash)) throw new TypeError('Failed to fetch dynamically imported module');
      return (
        renderers[hash] ?? {
          default: {
            ...DESIGN,
            format: { kind: hash.endsWith('bar') ? 'bar' : hash.endsWith('slide') ? 'slideIn' : 'popup' },
            ...(hash.endsWith('tab') && withTab(hash.startsWith('first') ? 'first' : 'closed')),
          },
        }
      );
    },
  }));

  const script = document.createElement('script');
  script.type = 'text/plain';
  script.setAttribute('src', `https://beckon.example/s/${KEY}.js`);
  document.head.append(script);

  const fires: (() => void)[] = [];
  const define = (defineCampaign: DefineCampaign): LiveCampaign[] =>
    (options.campaigns ?? []).map((campaign, index) =>
      defineCampaign(
        write(campaign),
        campaign.holds ?? all([]),
        campaign.watches ?? [(fire) => void (fires[index] = fire)],
        campaign.rules,
        campaign.teaser ? 'teaser' : campaign.beside && 'beside',
        campaign.beside === 'calm',
      ),
    );
  options.ruin?.();
  const { start } = await import('./start');
  start(
    KEY,
    options.attentionHours ?? 24,
    'renderer',
    define,
    [],
    options.attachments,
    options.holdout === undefined ? undefined : holdOut(KEY, options.holdout),
  );
  const beckon = window.beckon;
  if (!beckon || !('explain' in beckon)) throw NOT_STARTED;
  return { ...shop, beckon };
}

/** The visitor leaves the page, or looks at another tab. */
export function hidePage(): void {
  // By itself: the page may have broken what a spy is made of.
  Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

export const GRANTED = { statistics: true, personalisation: true, marketing: true };

/** What is kept on the device, of ours. */
export const stored = (): string | null => localStorage.getItem('beckon');

/** The same, read. */
export function storedRecord(): VisitorRecord {
  const [text] = stored()?.split('\n') ?? [];
  return text === undefined ? emptyRecord() : JSON.parse(text);
}

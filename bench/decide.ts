// What it takes to decide about a hundred campaigns of twenty conditions: in Node, and by the shop's own script in Chromium.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import { decide } from '@/core/decide';
import { decidable, historyOf, NOW, visitor } from '@/core/decide.fixtures';
import type { DecisionSite } from '@/core/decision';
import type { SiteScriptManifest } from '@/core/site-script';
import { compileCondition, readAnswers, type Answers } from '@/core/targeting';
import type { BeckonApi } from '@/embed/api';
import budgets from '@/embed/budgets.json' with { type: 'json' };
import { launchChromium } from '../e2e/support/launch-chromium';
import { assembleSiteScript } from '../server/delivery/assemble-site-script';
import { ANSWERS, CAMPAIGNS, CONDITIONS, decideSite, PLACE } from './decide-site';
import { median, type Table } from './report';

declare const window: { beckon: BeckonApi } & typeof globalThis;

const ROUNDS = 201;
/** Calls that are timed as one: a page's clock is coarse. */
const AT_ONCE = 5;

/** @throws Error unless all campaigns but the last were judged to the end of their conditions */
function check(reasons: readonly string[]): void {
  const wrong = reasons.findIndex(
    (reason, index) => (reason === 'targeting.no-match') === (index === CAMPAIGNS - 1),
  );
  if (reasons.length !== CAMPAIGNS || wrong >= 0)
    throw new Error(`Campaign ${wrong} of ${reasons.length} was not judged as expected: ${reasons[wrong]}.`);
}

function inNode(): number {
  const site: DecisionSite<Answers> = {
    attentionHours: decideSite.attentionHours,
    campaigns: decideSite.campaigns.map(({ id, seed, targeting }) => {
      const fits = compileCondition(targeting, readAnswers);
      return { ...decidable({ id, seed }), holds: ({ facts }) => fits(facts) };
    }),
  };
  const view = { facts: ANSWERS, stages: new Map(), interrupted: false };
  const history = historyOf('another', {});
  const ask = () => decide(site, visitor, view, history, NOW);
  check(ask().map(({ reason }) => reason));
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    ask();
    return performance.now() - began;
  });
  return median(times);
}

/** Starts a shop that is one page with the script of the site. */
async function openShop() {
  const manifest = JSON.parse(await readFile('.build/embed/manifest.json', 'utf8')) as SiteScriptManifest;
  const script = assembleSiteScript(manifest, decideSite);
  const file = `/s/${decideSite.key}.js`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bowls</title><script async src="${file}"></script></head><body><h1>Bowls</h1></body></html>`;
  const server = createServer((request, response) => {
    const [type, body] =
      request.url === file ? ['text/javascript', script] : ['text/html; charset=utf-8', page];
    if (request.method === 'POST') response.writeHead(202).end('{}');
    else response.writeHead(200, { 'Content-Type': type }).end(body);
  }).listen(0);
  await once(server, 'listening');
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** @param cpu slow-down factor. Answers ms of the first decision on a page, and of the median one. */
async function inChromium(browser: Browser, cpu: number): Promise<{ first: number; usual: number }> {
  const shop = await openShop();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(shop.url + PLACE);
    await page.waitForFunction(() => 'beckon' in window && 'explain' in window.beckon);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    const { first, times, reasons } = await page.evaluate(
      ([rounds, atOnce]) => {
        const began = performance.now();
        // Decides for the first time: before consent no condition is asked.
        window.beckon.consent({ statistics: true, personalisation: true, marketing: true });
        const first = performance.now() - began;
        const times = Array.from({ length: rounds }, () => {
          const start = performance.now();
          for (let call = 0; call < atOnce; call++) window.beckon.explain();
          return (performance.now() - start) / atOnce;
        });
        return {
          first,
          times,
          reasons: window.beckon.explain()?.campaigns.map(({ reason }) => reason) ?? [],
        };
      },
      [ROUNDS, AT_ONCE] as const,
    );
    check(reasons);
    return { first, usual: median(times) };
  } finally {
    await context.close();
    shop.close();
  }
}

export async function measureDecide(): Promise<Table> {
  const rows: Table['rows'] = [];
  const overBudget: string[] = [];
  const { node, chromiumAt4 } = budgets.decide;
  const add = (where: string, ms: number, promised: number | undefined, first: number | '–' = '–') => {
    rows.push({
      where,
      'median ms': Number(ms.toFixed(3)),
      promised: promised === undefined ? '–' : `${ms <= promised ? '≤' : 'OVER'} ${promised}`,
      'first on a page, ms': first === '–' ? first : Number(first.toFixed(1)),
    });
    if (promised !== undefined && ms > promised)
      overBudget.push(`Deciding, ${where}: ${ms.toFixed(2)} ms, and ${promised} ms are promised.`);
  };
  add('Node', inNode(), node);
  const browser = await launchChromium();
  try {
    for (const cpu of [1, 4]) {
      const { first, usual } = await inChromium(browser, cpu);
      add(`Chromium, ${cpu}× CPU`, usual, cpu === 4 ? chromiumAt4 : undefined, first);
    }
  } finally {
    await browser.close();
  }
  return {
    title: `Deciding about ${CAMPAIGNS} campaigns of ${CONDITIONS} conditions: medians of ${ROUNDS}`,
    rows,
    overBudget,
    notes: [
      'All conditions but the last of each campaign hold, so all are asked; real sites stop much earlier.',
      'Node decides by conditions as data, as the simulator does; Chromium by the script that such a site would be sent.',
      'The first decision on a page runs code that no engine has optimised yet, and records the consent that sets it off. It is told, not gated.',
    ],
  };
}

// The byte budgets of the shop's side, on a fresh build: a form-popup site with ten campaigns that use every condition and
// trigger there is. Requests and hops are counted in a browser (e2e/budgets).
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT_SOURCES, type DecisionData } from '@/core/decision-data';
import type { Trigger, Triggers } from '@/core/campaign/trigger';
import type { ConditionLeaf } from '@/core/campaign/condition';
import { renderVariant } from '@/core/render/render-variant';
import { FACT_KINDS, factOf, type FactKind } from '@/core/targeting';
import data from '@/embed/budget-site.fixture.json' with { type: 'json' };
import budgets from '@/embed/budgets.json' with { type: 'json' };
import { buildEmbed } from '@/embed/build/build-embed';
import type { SiteScriptManifest } from '@/core/site-script';
import { assembleSiteScript } from '@/server/delivery/assemble-site-script';
import { writeDesign } from '@/server/delivery/write-design';
import { templates } from '@/templates';
import { welcomeEmail } from '@/templates/welcome-email';

const bytes = (text: string) => gzipSync(text, { level: 9 }).length;

let folder: string;
let manifest: SiteScriptManifest;
let renderer: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'beckon-budgets-'));
  manifest = await buildEmbed(folder);
  renderer = await readFile(path.join(folder, `${manifest.renderers.modal}.js`), 'utf8');
  // A few seconds, or many where the machine has much else to do.
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

// A JSON import widens every literal to its type; that it is decision data, the assembly proves.
const site = data as unknown as DecisionData;

/** What the site of the first budget uses: addresses, devices, visits, campaigns of others; three triggers. */
const FORM_POPUP_SITE = [
  'path',
  'url',
  'device',
  'visitor',
  'utm',
  'all',
  'any',
  'not',
  'time',
  'scroll',
  'exit',
  'oneTrust',
];

/** Triggers that together use every part there is. */
const TRIGGERS: Trigger[] = [
  { kind: 'time', seconds: 5 },
  { kind: 'scroll', percent: 50 },
  { kind: 'exit', onTouch: ['scroll', 'tab', 'back'] },
  { kind: 'exit', onTouch: [] },
  { kind: 'idle', seconds: 30 },
  { kind: 'click', selector: '.size-guide' },
  { kind: 'visible', selector: '#reviews', seconds: 3 },
  { kind: 'pages', count: 3 },
  { kind: 'event', name: 'added', property: { name: 'price', operator: 'atLeast', value: 100 } },
  { kind: 'asked' },
  { kind: 'addToCart', property: { name: 'category', operator: 'is', value: 'mugs' } },
  { kind: 'cartValue', total: 5000 },
  { kind: 'since', what: { kind: 'event', name: 'saved' }, from: 2, to: 72, unless: 'order.placed' },
];

/** That a script has the part of this name. */
function carries(script: string, part: string): boolean {
  const { attachments, conditions, facts, keepers, rules, triggers } = manifest;
  const code = { ...attachments, ...conditions, ...facts, ...keepers, ...rules, ...triggers }[part];
  return code !== undefined && script.includes(`=${code}`);
}

/** So many campaigns that together use every part there is. */
function everyPart(count: number): DecisionData {
  const leaf = (kind: FactKind, number: number): ConditionLeaf => {
    const fact = factOf(kind);
    const asked = Object.entries(fact.asked).map(
      ([name, slot]) =>
        [name, typeof slot === 'string' ? `${slot}-${number}` : slot[number % slot.length]] as const,
    );
    const compared = {
      text: {
        operator: number % 9 === 0 ? 'known' : number % 9 === 1 ? 'regex' : 'contains',
        values: [`/collections/${number}`],
      },
      number: { from: number, to: null },
      choice: { values: fact.type === 'choice' ? fact.choices.slice(0, 2) : [] },
      flag: {},
    };
    return { kind, ...Object.fromEntries(asked), ...compared[fact.type] } as ConditionLeaf;
  };
  const [first] = site.campaigns;
  if (!first) throw new Error('The budget site has no campaign.');
  const campaigns = Array.from({ length: count }, (_, number) => {
    const id = `campaign-${String(number).padStart(3, '0')}`;
    const kinds = FACT_KINDS.filter((_kind, index) => index % 10 === number % 10);
    const triggers: Triggers = {
      join: 'any',
      of: TRIGGERS.filter((_trigger, index) => index % 10 === number % 10),
      ...(number % 3 === 0 && { cancel: 'order.placed' }),
    };
    const leaves = kinds.map((kind, index) => leaf(kind, number + index));
    const [audience, ...others] = leaves;
    const withAudience = [{ kind: 'audience' as const, id: `audience-${number}`, of: audience }, ...others];
    return {
      ...first,
      id,
      seed: `${id}.1`,
      triggers,
      ...(number === 0 && { keepsAnswers: true as const }),
      ...(number === 1 && { rivals: ['campaign-000'] }),
      ...(number === 7 && { layer: { seed: 'layer-1', from: 0, to: 0.5 } }),
      ...(number === 3 && {
        format: { kind: 'embed' as const, place: { kind: 'slot' as const, name: 'below-cart' } },
      }),
      ...(number === 4 && { format: { kind: 'popup' as const, teaser: 'closed' as const } }),
      ...(number === 2 && {
        frequency: { ...first.frequency, everyVisits: 2, everyPages: 9, afterOrder: { days: 30 } },
      }),
      ...(number === 5 && {
        goal: { kind: 'page' as const, operator: 'contains' as const, path: '/collections/5' },
      }),
      targeting: { kind: 'all' as const, of: number === 6 ? withAudience : leaves },
    };
  });
  return { ...site, shopSystem: 'auto', dataLayerEvents: true, holdout: 0.05, campaigns };
}

/** The design of the form popup, as a file. */
const writeFormPopup = () => writeDesign(renderVariant(welcomeEmail(), 'a'), manifest.behaviours);

describe('byte budgets', () => {
  it('holds for the script of a site with ten campaigns', () => {
    const script = assembleSiteScript(manifest, site);
    for (const part of FORM_POPUP_SITE) expect(carries(script, part), `the site uses ${part}`).toBe(true);
    expect(site.campaigns).toHaveLength(10);
    expect(bytes(script)).toBeLessThanOrEqual(budgets.siteScript.bytes);
  });

  it.each([
    [10, budgets.everyPart.bytesOf10Campaigns],
    [100, budgets.everyPart.bytesOf100Campaigns],
  ])('holds for every part there is, with %i campaigns', (count, limit) => {
    const script = assembleSiteScript(manifest, everyPart(count));
    const parts = [
      ...Object.keys(manifest.attachments).filter(
        // A site has one tool for consent.
        (name) => name === site.consentSource || !CONSENT_SOURCES.some((source) => source === name),
      ),
      ...Object.keys(manifest.facts),
      ...Object.keys(manifest.keepers),
      ...Object.keys(manifest.triggers),
      ...Object.keys(manifest.rules),
      'number',
      'regex',
      'flag',
      'known',
    ];
    for (const part of parts) expect(carries(script, part), `the site uses ${part}`).toBe(true);
    expect(bytes(script)).toBeLessThanOrEqual(limit);
  });

  it('holds for both renderers', async () => {
    const beside = await readFile(path.join(folder, `${manifest.renderers.beside}.js`), 'utf8');
    expect(bytes(beside)).toBeLessThanOrEqual(budgets.renderer.bytes);
    expect(bytes(renderer)).toBeLessThanOrEqual(budgets.renderer.bytes);
  });

  it('holds for the design of a form popup', () => {
    expect(bytes(writeFormPopup())).toBeLessThanOrEqual(budgets.design.bytes);
  });

  it.each(templates)('holds for the design of the template $id', ({ document }) => {
    const { behaviours: _moving, ...still } = renderVariant(document(), 'a');
    // What a quiz goes by, without what runs it.
    expect(bytes(writeDesign(still, { quiz: '', quizStock: '' }))).toBeLessThanOrEqual(
      still.quiz ? budgets.quiz.design : budgets.template.bytes,
    );
  });

  it('holds for what runs quizzes, and for what asks whether their products are sold out', () => {
    expect(bytes(manifest.behaviours['quiz'] ?? '')).toBeLessThanOrEqual(budgets.quiz.code);
    expect(bytes(manifest.behaviours['quizStock'] ?? '')).toBeLessThanOrEqual(budgets.quiz.stock);
  });

  it('holds for everything until the first popup', () => {
    expect(
      bytes(assembleSiteScript(manifest, site)) + bytes(renderer) + bytes(writeFormPopup()),
    ).toBeLessThanOrEqual(budgets.firstPopup.bytes);
  });
});

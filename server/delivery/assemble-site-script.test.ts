import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DecisionCampaign, DecisionData } from '@/core/decision-data';
import { assembleSiteScript } from './assemble-site-script';
import { campaign, manifest, site } from './script.fixtures';

/** What the script hands to the runtime: key, attention, renderer, campaigns, keepers, attachments, holdout. */
function run(data: DecisionData): unknown[] {
  const start = vi.fn();
  runInNewContext(assembleSiteScript(manifest, data), { start });
  // Values of another context are of other classes; as JSON they compare.
  return JSON.parse(JSON.stringify(start.mock.calls[0]));
}

const targetings: [name: string, targeting: DecisionCampaign['targeting'], code: unknown][] = [
  ['everyone', { kind: 'all', of: [] }, ['all', []]],
  [
    'a group of one',
    { kind: 'all', of: [{ kind: 'visitor', values: ['new'] }] },
    ['choice', ['visitor'], ['new']],
  ],
  [
    'nested groups',
    {
      kind: 'all',
      of: [
        { kind: 'device', values: ['phone', 'tablet'] },
        { kind: 'not', of: { kind: 'path', operator: 'starts', values: ['/cart', '/Checkout'] } },
      ],
    },
    [
      'all',
      [
        ['choice', ['device'], ['phone', 'tablet']],
        ['not', ['text', ['path'], '^\\/cart|^\\/checkout']],
      ],
    ],
  ],
  [
    'a parameter',
    { kind: 'utm', parameter: 'source', operator: 'is', values: ['Mail'] },
    ['text', ['utm', 'source'], '^mail$'],
  ],
  ['a number', { kind: 'pages', span: 'ever', from: 3, to: null }, ['number', ['pages', 'ever'], 3, null]],
  [
    'what sticks',
    { kind: 'sticky', id: 'c1.s', days: 30, of: { kind: 'visitor', values: ['new'] } },
    ['sticky', 'c1.s', 30, ['choice', ['visitor'], ['new']]],
  ],
  [
    'an audience, as its condition',
    { kind: 'audience', id: 'vip', of: { kind: 'visitor', values: ['new'] } },
    ['choice', ['visitor'], ['new']],
  ],
  ['an audience that is not there', { kind: 'audience', id: 'gone' }, ['unknown']],
  ['a flag', { kind: 'element', selector: '.a"b' }, ['flag', ['element', '.a"b']]],
];

describe('the assembled script', () => {
  it('gives segments a variant of their own where a campaign does so, and nowhere else', () => {
    const usual = assembleSiteScript(manifest, site({ campaigns: [campaign()] }));
    const [, , , campaigns, , attachments] = run(
      site({
        campaigns: [
          campaign({ messages: [['gift-givers', 'b']] }),
          campaign({ id: 'other', seed: 'other.1' }),
        ],
      }),
    );
    expect(usual).not.toContain('messages');
    expect(campaigns).toMatchObject([
      ['messages', expect.any(Array), ['segment'], [['gift-givers', 'b']]],
      [expect.arrayContaining(['other']), ['all', []], [['time', 4]]],
    ]);
    expect(attachments).toContainEqual(['messages']);
  });

  it('hands the runtime the site and its campaigns', () => {
    expect(run(site())).toEqual([
      'shop',
      24,
      'renderer-01',
      [
        [
          ['c1', 2, 3, 'marketing', [24, null, 7, 3, true], 'submitted', 1, [['a', 1, 0, 1, 'designaaaaa']]],
          ['all', []],
          [['time', 4]],
        ],
      ],
    ]);
  });

  it.each(targetings)('writes targeting as calls: %s', (_name, targeting, code) => {
    expect(run(site({ campaigns: [campaign({ targeting })] }))[3]).toMatchObject([
      [expect.anything(), code, [['time', 4]]],
    ]);
  });

  it('gives each arm its slice of the visitors, coverage included', () => {
    const arms = [
      { id: 'holdout', share: 0.25 },
      { id: 'a', share: 0.75, file: 'designaaaaa' },
    ];
    const [[written]] = run(site({ campaigns: [campaign({ arms, coverage: 0.5 })] }))[3] as [[unknown[]]];
    expect(written[7]).toEqual([
      ['holdout', 0.25, 0, 0.125],
      ['a', 0.75, 0.25, 0.625, 'designaaaaa'],
    ]);
  });

  it('asks for every trigger only when the campaign joins them with "all"', () => {
    const of = [{ kind: 'exit' } as const, { kind: 'scroll', percent: 50 } as const];
    const wanted = (join: 'any' | 'all') =>
      (run(site({ campaigns: [campaign({ triggers: { join, of } })] }))[3] as unknown[][][])[0]?.[0]?.[6];
    expect([wanted('any'), wanted('all')]).toEqual([1, 2]);
  });

  it('carries the parts that live campaigns use, and no other', () => {
    const text = assembleSiteScript(
      manifest,
      site({ campaigns: [campaign({ targeting: { kind: 'visitor', values: ['new'] } })] }),
    );
    const { conditions, facts, keepers, triggers } = manifest;
    expect(text).toContain(facts.visitor);
    expect(text).toContain(triggers.time);
    for (const unused of [
      ...[facts.path, facts.url, facts.utm, facts.device, conditions.not, conditions.any, conditions.text],
      ...[triggers.scroll, triggers.exit, keepers.views],
    ])
      expect(text).not.toContain(unused);
  });

  it('carries a keeper once, when a fact has no answer without it', () => {
    const targeting: DecisionCampaign['targeting'] = {
      kind: 'all',
      of: [
        { kind: 'pages', span: 'visit', from: 2, to: null },
        { kind: 'seen', span: 'ever', operator: 'is', values: ['/sale'] },
      ],
    };
    const data = site({ campaigns: [campaign({ targeting })] });
    expect(assembleSiteScript(manifest, data).split('="views"')).toHaveLength(2);
    expect(run(data)[4]).toEqual(['views']);
    expect(run(site())[4]).toBeUndefined();
  });

  it('carries the runtime for sites that need not ask where consent is not required', () => {
    expect(run(site())[0]).toBe('shop');
    expect(run(site({ consentRequired: false })).slice(0, 2)).toEqual(['not asking', 'shop']);
  });

  it('draws the holdout of the site where there is one', () => {
    expect(run(site())).toHaveLength(4);
    expect(run(site({ holdout: 0.1 })).slice(4)).toEqual([[], [], ['holdOut', 'shop', 0.1]]);
  });

  it('counts money in the currency of the site, and hands a regular expression over as it is', () => {
    const of: DecisionCampaign['targeting'][] = [
      { kind: 'cartTotal', from: 49_900, to: null },
      { kind: 'path', operator: 'regex', values: ['^/Cups/\\d+$'] },
      { kind: 'title', operator: 'regex', values: ['"</script>'] },
    ];
    const data = site({ currency: 'NOK', campaigns: [campaign({ targeting: { kind: 'all', of } })] });
    expect((run(data)[3] as unknown[][])[0]?.[1]).toEqual([
      'all',
      [
        ['number', ['cartTotal', 'NOK'], 49_900, null],
        ['regex', ['path'], ['^/Cups/\\d+$'], true],
        ['regex', ['title'], ['"</script>'], false],
      ],
    ]);
  });

  it('writes the rules of tact that a campaign has, and carries no other', () => {
    const { frequency } = campaign();
    const afterOrder = { days: 30, products: [' Mug-1'], categories: ['Bowls'] };
    const full = campaign({
      frequency: { ...frequency, everyVisits: 2, everyPages: 5, afterOrder },
      rivals: ['c2'],
    });
    const rulesOf = (one: DecisionCampaign) => (run(site({ campaigns: [one] }))[3] as unknown[][])[0]?.[3];
    expect(rulesOf(full)).toEqual([
      ['everyVisits', 2],
      ['everyPages', 5, ['pages', 'ever']],
      ['afterOrder', 30, ['mug-1'], ['bowls'], ['purchases']],
      ['oneOf', ['c2']],
    ]);
    expect(rulesOf(campaign())).toBeUndefined();
    expect(run(site({ campaigns: [full] }))[4]).toEqual(['views']);
    const text = assembleSiteScript(manifest, site({ campaigns: [campaign({ rivals: ['c2'] })] }));
    for (const rule of ['everyVisits', 'everyPages', 'afterOrder', 'purchases'])
      expect(text).not.toContain(rule);
  });

  it('is the same for the same data', () => {
    expect(assembleSiteScript(manifest, site())).toBe(assembleSiteScript(manifest, structuredClone(site())));
  });

  it('names no host', () => {
    expect(assembleSiteScript(manifest, site())).not.toMatch(/https?:/);
  });

  it('keeps every text a text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (id, value) => {
        const targeting = {
          kind: 'utm',
          parameter: 'source',
          operator: 'contains',
          values: [value],
        } as const;
        const written = run(
          site({
            key: id,
            campaigns: [campaign({ id, seed: `${id}.2`, targeting: { ...targeting, values: [value] } })],
          }),
        );
        expect(written[0]).toBe(id);
        expect(written[3]).toEqual([
          [expect.arrayContaining([id]), ['text', ['utm', 'source'], expect.any(String)], [['time', 4]]],
        ]);
      }),
    );
  });

  it('refuses a build that lacks a part', () => {
    expect(() => assembleSiteScript({ ...manifest, triggers: {} }, site())).toThrow(
      /no part "time".*npm run build:embed/,
    );
  });
});

describe('what a shop carries for its cart', () => {
  const attached = (changes: Partial<DecisionData>) => run(site(changes))[5];
  const waitingFor = (...of: DecisionCampaign['triggers']['of']) => ({
    campaigns: [campaign({ triggers: { join: 'any', of } })],
  });
  const value = waitingFor({ kind: 'cartValue', total: 5000 });

  it('is nothing unless a campaign asks about it', () => {
    expect(attached({ shopSystem: 'auto' })).toBeUndefined();
  });

  it.each([
    ['a value', value],
    ['something to be put into it', waitingFor({ kind: 'addToCart' })],
    ['a cart that was left', waitingFor({ kind: 'since', what: { kind: 'cart' }, from: 2, to: null })],
    ['its total', { campaigns: [campaign({ targeting: { kind: 'cartTotal', from: 1, to: null } })] }],
    ['words about it in a design', { campaigns: [campaign({ shows: ['cartTotal'] })] }],
  ])('is the file of its system where one waits for %s', (_name, changes) => {
    expect(attached({ shopSystem: 'shopify', ...changes })).toEqual([['shop', manifest.shops.shopify]]);
    expect(attached({ shopSystem: 'auto', ...changes })).toEqual([['shop', manifest.shops.auto]]);
  });

  it('has the pages that were seen noted where a design goes by them, though no condition does', () => {
    const noted = (changes: Partial<DecisionData>) => run(site(changes))[4];
    expect(noted({ campaigns: [campaign({ shows: ['bought', 'cartHas', 'seen'] })] })).toEqual(['views']);
    expect(noted({ campaigns: [campaign({ shows: ['cartTotal'] })] })).toEqual([]);
  });

  it.each([
    [
      'a list of products goes by those that were viewed',
      { campaigns: [campaign({ shows: ['seen', 'cartTotal'] })] },
    ],
    ['a campaign waits for one to be viewed', waitingFor({ kind: 'event', name: 'product.viewed' })],
  ])('learns which products are viewed where %s, and nowhere else', (_name, changes) => {
    expect(attached(changes)).toEqual([['shop', manifest.shops['generic+products']]]);
    expect(attached(value)).toEqual([['shop', manifest.shops['generic']]]);
  });

  it('comes after what knows of consent, and so does what a tag manager is told', () => {
    expect(attached({ consentSource: 'consentMode', dataLayerEvents: true, ...value })).toEqual([
      'consentMode',
      'promotions',
      ['shop', manifest.shops.generic],
    ]);
  });
});

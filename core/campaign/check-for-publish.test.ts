import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkForPublish, type ProblemCode } from './check-for-publish';
import type { Block } from './block';
import type { Condition } from './condition';
import type { CampaignDocument } from './document';
import type { Trigger } from './trigger';
import { documents, formDocument } from './document.fixtures';
import { questions } from './question.fixtures';

const steps = (document: CampaignDocument) => document.variants[0]!.steps;
/** The block with this id, to be changed in place. */
function block<K extends Block['kind']>(
  document: CampaignDocument,
  kind: K,
  id: string,
): Extract<Block, { kind: K }> {
  for (const step of steps(document))
    for (const candidate of step.blocks)
      if (candidate.id === id && candidate.kind === kind) return candidate as Extract<Block, { kind: K }>;
  throw new Error(`no ${kind} ${id}`);
}
const link = (url: string) => (document: CampaignDocument) => {
  block(document, 'button', 'shop').action = { kind: 'link', url };
};

test('a complete campaign has no problem', () => {
  expect(checkForPublish(formDocument())).toEqual([]);
});

const own = (change: Partial<Extract<Block, { kind: 'html' }>>) => (d: CampaignDocument) =>
  void steps(d)[0]!.blocks.push({
    id: 'own',
    kind: 'html',
    html: '<p>Hi',
    title: 'Hi',
    height: 90,
    ...change,
  });

const cases: [ProblemCode, string, (document: CampaignDocument) => void][] = [
  ['heading-empty', 'heading', (d) => (block(d, 'heading', 'heading').text = ' ')],
  ['text-empty', 'text', (d) => (block(d, 'text', 'text').text = '')],
  [
    'link-unsafe',
    'text',
    (d) => (block(d, 'text', 'text').marks = [{ from: 0, to: 3, kind: 'link', url: 'javascript:alert(1)' }]),
  ],
  [
    'list-empty',
    'points',
    (d) => steps(d)[0]!.blocks.push({ id: 'points', kind: 'list', text: ' \n', marker: 'tick' }),
  ],
  ['html-empty', 'own', own({ html: ' \n' })],
  ['html-title-empty', 'own', own({ title: '' })],
  ['html-address', 'own', own({ html: '<img src="https://a.example/x.png">' })],
  ['html-script', 'own', own({ html: '<b onclick="x">' })],
  ['html-form', 'own', own({ html: '<form>' })],
  ['html-link', 'own', own({ html: '<a href="/sale">' })],
  ['html-target', 'own', own({ html: '<a href="https://a.example/" target=_top>' })],
  [
    'columns-empty',
    'beside',
    (d) =>
      steps(d)[0]!.blocks.push({
        id: 'beside',
        kind: 'columns',
        shares: [1, 1],
        gap: 'medium',
        vertical: 'start',
        stacks: true,
        fill: 'none',
      }),
  ],
  [
    'social-empty',
    'networks',
    (d) => steps(d)[0]!.blocks.push({ id: 'networks', kind: 'social', links: [], align: 'start' }),
  ],
  [
    'social-unsafe',
    'networks',
    (d) =>
      steps(d)[0]!.blocks.push({
        id: 'networks',
        kind: 'social',
        links: [{ network: 'x', url: 'http://x.com/fjell' }],
        align: 'start',
      }),
  ],
  [
    'countdown-past',
    'time',
    (d) =>
      steps(d)[0]!.blocks.push({
        id: 'time',
        kind: 'countdown',
        end: { kind: 'date', at: 1 },
        finish: { kind: 'hide' },
      }),
  ],
  [
    'countdown-again',
    'time',
    (d) =>
      steps(d)[0]!.blocks.push({
        id: 'time',
        kind: 'countdown',
        end: { kind: 'visitor', minutes: 5 },
        finish: { kind: 'hide' },
      }),
  ],
  [
    'countdown-text-empty',
    'time',
    (d) =>
      steps(d)[0]!.blocks.push({
        id: 'time',
        kind: 'countdown',
        end: { kind: 'daily', time: '18:00', timeZone: 'UTC' },
        finish: { kind: 'show', text: ' ' },
      }),
  ],
  [
    'progress-text-empty',
    'goal',
    (d) =>
      steps(d)[0]!.blocks.push({
        id: 'goal',
        kind: 'progress',
        sum: 1,
        currency: 'EUR',
        before: 'Only {left}',
        reached: '',
      }),
  ],
  ['timer-on-form', 'bar', (d) => steps(d)[0]!.blocks.push({ id: 'bar', kind: 'timer', seconds: 20 })],
  ['timer-short', 'bar', (d) => steps(d)[1]!.blocks.push({ id: 'bar', kind: 'timer', seconds: 19 })],
  ['email-label-empty', 'email', (d) => (block(d, 'email', 'email').label = '')],
  ['consent-empty', 'consent', (d) => (block(d, 'consent', 'consent').text = '\n')],
  ['button-label-empty', 'no', (d) => (block(d, 'button', 'no').label = '')],
  [
    'step-unknown',
    'no',
    (d) => (block(d, 'button', 'no').action = { kind: 'go', to: { kind: 'step', step: 'nowhere' } }),
  ],
  ['link-empty', 'shop', link('')],
  ['link-empty', 'shop', link('https://')],
  ['link-unsafe', 'shop', link('javascript:alert(1)')],
  ['link-unsafe', 'shop', link(' \tjavascript:alert(1)')],
  ['link-without-scheme', 'shop', link('www.example.com')],
];
test.each(cases)('%s names the block %s', (code, id, change) => {
  const document = formDocument();
  change(document);
  expect(checkForPublish(document)).toEqual([
    expect.objectContaining({ code, variant: 'a', step: expect.any(String) as string, block: id }),
  ]);
});

const remove = (id: string) => (document: CampaignDocument) => {
  for (const step of steps(document)) step.blocks = step.blocks.filter((candidate) => candidate.id !== id);
};
const wider: [ProblemCode[], (document: CampaignDocument) => void][] = [
  [['goal-without-form', 'submit-without-fields'], (d) => (remove('email')(d), remove('consent')(d))],
  [['goal-without-form', 'fields-without-submit', 'step-unreachable'], remove('join')],
  [['consent-missing'], remove('consent')],
  [[], (d) => (remove('consent')(d), (d.purpose = 'service'))],
  [
    ['several-email-fields'],
    (d) => steps(d)[0]!.blocks.push({ id: 'again', kind: 'email', label: 'Again', placeholder: '' }),
  ],
  [['step-unreachable', 'step-empty'], (d) => steps(d).push({ id: 'island', name: '', blocks: [] })],
  [['coverage-zero'], (d) => (d.coverage = 0)],
  [['weights-zero'], (d) => (d.variants[0]!.weight = 0)],
  [
    ['condition-empty'],
    (d) => (d.targeting = { kind: 'not', of: { kind: 'path', operator: 'is', values: [' '] } }),
  ],
  [['targeting-contradiction'], (d) => (d.targeting = { kind: 'any', of: [] })],
  [
    ['targeting-contradiction'],
    (d) =>
      (d.targeting = {
        kind: 'all',
        of: [
          { kind: 'visitor', values: ['new'] },
          { kind: 'visits', from: 3, to: null },
        ],
      }),
  ],
  [
    ['targeting-everybody'],
    (d) => (d.targeting = { kind: 'device', values: ['phone', 'tablet', 'desktop'] }),
  ],
  [
    ['condition-idle'],
    (d) =>
      (d.targeting = {
        kind: 'all',
        of: ['/cups', '/cups/blue'].map((value) => ({ kind: 'path', operator: 'starts', values: [value] })),
      }),
  ],
  [['trigger-cancel-empty'], (d) => (d.triggers.cancel = ' ')],
  [['frequency-often'], (d) => (d.frequency.everyHours = 1.5)],
  [[], (d) => (d.frequency.everyHours = 2)],
  [[], (d) => (d.frequency = { ...d.frequency, everyHours: 0, atMost: 1 })],
  [[], (d) => ((d.frequency.everyHours = 0), (d.triggers.of = [{ kind: 'asked' }]))],
  [[], (d) => ((d.frequency.everyHours = 0), (d.triggers.of = [{ kind: 'click', selector: '#finder' }]))],
  [
    [],
    (d) => (
      (d.frequency.everyHours = 0),
      (d.format = { kind: 'bar', width: 900, edge: 'top', pushes: true })
    ),
  ],
  [
    ['frequency-often'],
    (d) => ((d.frequency.everyHours = 0), (d.format = { kind: 'slideIn', width: 380, place: 'end' })),
  ],
  [['contrast-text'], (d) => (d.variants[0]!.theme.text = '#888888')],
  [['contrast-button'], (d) => (d.variants[0]!.theme.accent = '#eeeeee')],
  [[], (d) => (d.goal = { kind: 'clicked' })],
];
test.each(wider)('%j is found where it belongs', (codes, change) => {
  const document = formDocument();
  change(document);
  expect(checkForPublish(document).map(({ code }) => code)).toEqual(codes);
});

const incomplete: [ProblemCode[], Trigger][] = [
  [['trigger-selector-empty'], { kind: 'click', selector: ' ' }],
  [['trigger-selector-empty'], { kind: 'visible', selector: '', seconds: 1 }],
  [['trigger-event-empty'], { kind: 'event', name: '' }],
  [
    ['trigger-event-empty'],
    { kind: 'event', name: 'added', property: { name: ' ', operator: 'is', value: 'x' } },
  ],
  [
    ['trigger-value-empty'],
    { kind: 'event', name: 'added', property: { name: 'colour', operator: 'is', value: ' ' } },
  ],
  [[], { kind: 'event', name: 'added', property: { name: 'price', operator: 'atLeast', value: 0 } }],
  [['trigger-asked-among-all'], { kind: 'asked' }],
];
test.each(incomplete)('%j names the trigger: %j', (codes, trigger) => {
  const document = formDocument();
  document.triggers = { join: 'all', of: [{ kind: 'time', seconds: 4 }, trigger] };
  expect(checkForPublish(document)).toEqual(
    codes.map((code): unknown => expect.objectContaining({ code, values: { number: 2 } })),
  );
});

test('a campaign that wants clicks but can only be closed cannot be published', () => {
  const document = formDocument();
  document.goal = { kind: 'clicked' };
  steps(document).pop();
  steps(document)[0]!.blocks = steps(document)[0]!.blocks.filter(({ id }) => id === 'heading' || id === 'no');
  expect(checkForPublish(document).map(({ code }) => code)).toEqual(['goal-without-button']);
});

test('a campaign that wants a quiz to be finished needs one', () => {
  const document = formDocument();
  document.goal = { kind: 'completed' };
  expect(checkForPublish(document).map(({ code }) => code)).toEqual(['goal-without-quiz']);
});

test('the chosen number of a scale and the button of a coupon are read on the accent colour', () => {
  const found = (block: Block) => {
    const document = formDocument();
    steps(document)[0]!.blocks.unshift(block);
    for (const step of steps(document))
      for (const one of step.blocks) if (one.kind === 'button') one.emphasis = 'plain';
    document.variants[0]!.theme.accent = '#eeeeee';
    return checkForPublish(document).filter(({ code }) => code.startsWith('contrast'));
  };
  const { rating } = questions();
  const values = { ratio: 1.1, wanted: 4.5 };
  expect(found({ ...rating, scale: 'nps' })).toEqual([
    { code: 'contrast-scale', severity: 'warning', variant: 'a', step: 'form', block: 'rating', values },
  ]);
  expect(found({ ...rating, scale: 'stars' })).toEqual([]);
  expect(found({ id: 'code', kind: 'coupon', code: 'TEN' }).map(({ code }) => code)).toEqual([
    'contrast-button',
  ]);
});

test('a step of which a device shows nothing is named with the device', () => {
  const document = formDocument();
  const second = steps(document)[1]!;
  const off = (blocks: Block[], device: 'phone' | 'tablet') =>
    blocks.map((one): Block => ({ ...one, on: { [device]: { hidden: true } } }) as Block);
  const found = () => checkForPublish(document).map(({ code, step }) => [code, step]);
  const shown = second.blocks;
  second.blocks = [...off(shown, 'phone'), { id: 'room', kind: 'spacer', height: 'small' }];
  expect(found()).toEqual([['step-hidden-phone', second.id]]);
  second.blocks = off(shown, 'tablet');
  expect(found()).toEqual([['step-hidden-tablet', second.id]]);
  second.blocks = [...off(shown, 'phone').slice(1), ...shown.slice(0, 1)];
  expect(found()).toEqual([]);
});

test('a contrast that fails by a hair never reads as the one that is wanted', () => {
  const document = formDocument();
  document.variants[0]!.theme.text = '#777777';
  expect(checkForPublish(document)).toEqual([
    { code: 'contrast-text', severity: 'warning', variant: 'a', values: { ratio: 4.4, wanted: 4.5 } },
  ]);
});

test('columns with anything in them are not empty', () => {
  const document = formDocument();
  const blocks = steps(document)[0]!.blocks;
  blocks.unshift({
    id: 'beside',
    kind: 'columns',
    shares: [1, 1],
    gap: 'medium',
    vertical: 'start',
    stacks: true,
    fill: 'none',
  });
  block(document, 'text', 'text').inside = { block: 'beside', column: 1 };
  expect(checkForPublish(document)).toEqual([]);
});

test('an audience that is not there stops the release; one that is there is judged with the other conditions', () => {
  const document = formDocument();
  const phone: Condition = { kind: 'device', values: ['phone'] };
  const vip: Condition = { kind: 'audience', id: 'vip' };
  document.targeting = {
    kind: 'all',
    of: [
      { kind: 'not', of: vip },
      { kind: 'audience', id: 'toString' },
    ],
  };
  expect(checkForPublish(document, { other: phone })).toEqual([
    { code: 'audience-missing', severity: 'error', values: { count: 2 } },
  ]);
  document.targeting = { kind: 'all', of: [{ kind: 'device', values: ['desktop'] }, vip] };
  expect(checkForPublish(document, { vip: { kind: 'visitor', values: ['new'] } })).toEqual([]);
  expect(checkForPublish(document, { vip: phone }).map(({ code }) => code)).toEqual([
    'targeting-contradiction',
  ]);
});

test('a tab says what it brings, in words that can be read', () => {
  const document = formDocument();
  const say = (text: string) => {
    document.format = {
      kind: 'fullscreen',
      width: 440,
      teaser: { text, edge: 'bottom-start', when: 'closed' },
    };
    return checkForPublish(document).map(({ code }) => code);
  };
  expect(say(' ')).toEqual(['teaser-empty']);
  expect(say('Hurry!!')).toEqual(['wording-pressure', 'wording-loud']);
  expect(say('Ten per cent off')).toEqual([]);
  expect(say('For {{query:for|you}}')).toEqual(['fill-in-misplaced']);
  const [variant] = document.variants;
  for (const step of variant?.steps ?? [])
    for (const block of step.blocks) if (block.kind === 'button') block.emphasis = 'plain';
  Object.assign(variant?.theme ?? {}, { accent: '#ffffff', onAccent: '#eeeeee' });
  expect(say('Ten per cent off')).toContain('contrast-button');
});

test('what sticks is looked into', () => {
  const document = formDocument();
  const path = (...values: string[]): Condition => ({ kind: 'path', operator: 'is', values });
  document.targeting = { kind: 'sticky', id: 's', days: 30, of: path() };
  expect(checkForPublish(document).map(({ code }) => code)).toEqual(['condition-empty']);
  document.targeting = { kind: 'sticky', id: 's', days: 30, of: path('/sale') };
  expect(checkForPublish(document)).toEqual([]);
});

test('any document can be checked, and every problem points at something that exists', () => {
  fc.assert(
    fc.property(documents, (document) => {
      for (const problem of checkForPublish(document)) {
        const variant = document.variants.find(({ id }) => id === problem.variant);
        const step = variant?.steps.find(({ id }) => id === problem.step);
        if (problem.variant) expect(variant).toBeDefined();
        if (problem.step) expect(step).toBeDefined();
        if (problem.block) expect(step?.blocks.some(({ id }) => id === problem.block)).toBe(true);
      }
    }),
  );
});

test('every address that custom HTML would load is named, but no more than anybody reads', () => {
  const document = formDocument();
  const images = Array.from({ length: 40 }, (_, index) => `<img src="https://a.example/${index}.png">`);
  own({ html: images.join('') })(document);
  const problems = checkForPublish(document);
  expect(problems).toHaveLength(20);
  expect(problems[0]).toMatchObject({ severity: 'warning', words: 'https://a.example/0.png', block: 'own' });
});

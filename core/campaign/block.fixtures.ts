// Blocks for tests: any that the schema accepts, made by fast-check, in columns or on their own.
import * as fc from 'fast-check';
import type { Block } from './block';
import { COLUMN_FILLS, COLUMN_GAPS } from './column-choices';
import { ICON_NAMES } from './icon-names';
import { hasSpace, mayHide } from './layout';
import { isColumns, placeBlock } from './nest-blocks';
import { NETWORK_NAMES } from './networks';
import { anyStrategy } from '@/core/products/products.fixtures';
import { VIDEO_RATIOS } from './video-url';

const names = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/);
const texts = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    'one\ntwo',
    '}',
  ),
);
const urls = fc.oneof(
  fc.webUrl(),
  texts,
  fc.constantFrom('javascript:alert(1)', '/sale', 'mailto:a@example.com'),
);
const aligns = fc.constantFrom('start' as const, 'center' as const);
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const sizes = fc.constantFrom('small' as const, 'medium' as const, 'large' as const);

const destinations = fc.oneof(
  fc.record({ kind: fc.constantFrom('close' as const, 'next' as const, 'previous' as const) }),
  fc.record({ kind: fc.constant('step' as const), step: fc.constantFrom('s0', 's1', 'nowhere') }),
);
const links = fc.record({ kind: fc.constant('link' as const), url: urls });
const coupons = fc.record({
  kind: fc.constant('coupon' as const),
  code: fc.string({ maxLength: 20, unit: 'binary' }),
  shop: fc.constantFrom('shopify' as const, 'address' as const),
  url: urls,
});
const thens = fc.oneof(destinations, links, coupons);
const called = fc.string({ maxLength: 20 });
const actions = fc.oneof(
  fc.record({ kind: fc.constant('submit' as const), then: thens }),
  fc.record({ kind: fc.constant('go' as const), to: destinations }),
  links,
  coupons,
  fc.record({
    kind: fc.constant('cart' as const),
    product: called,
    quantity: fc.integer({ min: 1, max: 99 }),
    then: thens,
  }),
  fc.record({
    kind: fc.constant('emit' as const),
    name: called,
    props: fc.array(fc.record({ name: called, value: called }), { maxLength: 8 }),
    then: thens,
  }),
  fc.record({ kind: fc.constant('trait' as const), name: called, value: called, then: thens }),
  fc.record({ kind: fc.constant('show' as const), campaign: called }),
);
const question = {
  id: names,
  label: texts,
  name: fc.stringMatching(/^(?:[A-Za-z][A-Za-z0-9_-]{0,9})?$/),
  required: fc.boolean(),
};
const prefills = fc.record({ from: fc.constantFrom('query' as const, 'trait' as const), name: texts });
const mark = fc.constant(true as const);
const sentAs = fc.string({ maxLength: 20, unit: 'binary' });
const pictures = fc.record({
  hash: fc.stringMatching(/^[0-9a-f]{16}$/),
  width: fc.integer({ min: 1, max: 1920 }),
  height: fc.integer({ min: 1, max: 7680 }),
});
/** Answers of a choice, each with an id of its own, and with some of what its kind lets it say. */
const answers = <Marks extends object>(marks: { [Name in keyof Marks]: fc.Arbitrary<Marks[Name]> }) =>
  fc.uniqueArray(
    fc
      .tuple(
        fc.record({ id: names, label: sentAs }),
        fc.record({ value: sentAs, ...marks }, { requiredKeys: [] }),
      )
      .map(([option, more]) => ({ ...option, ...more })),
    { selector: ({ id }) => id, maxLength: 4 },
  );
const counts = fc.integer({ min: 1, max: 4 });
const several = { least: counts, most: counts };
const choice = { ...question, options: answers({}), shuffle: mark };
const required = ['id', 'label', 'name', 'required', 'kind', 'options'] as const;
const days = fc.constantFrom('', '2026-11-22', '1999-01-31');
const limits = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }));
const fields: fc.Arbitrary<Block> = fc.oneof(
  fc.record(
    {
      ...question,
      kind: fc.constant('text-field' as const),
      long: fc.boolean(),
      placeholder: texts,
      most: fc.integer({ min: 1, max: 1000 }),
      autofill: fc.constantFrom('name' as const, 'postal-code' as const),
    },
    { requiredKeys: ['id', 'label', 'name', 'required', 'kind', 'long', 'placeholder', 'most'] },
  ),
  fc.record(
    { ...question, kind: fc.constant('phone' as const), placeholder: texts, prefill: prefills },
    { requiredKeys: ['id', 'label', 'name', 'required', 'kind', 'placeholder'] },
  ),
  fc.record({
    ...question,
    kind: fc.constant('number' as const),
    min: limits,
    max: limits,
    whole: fc.boolean(),
  }),
  fc.record({
    ...question,
    kind: fc.constant('date' as const),
    earliest: days,
    latest: days,
    birthday: fc.boolean(),
  }),
  fc.record({ ...choice, kind: fc.constant('select' as const) }, { requiredKeys: [...required] }),
  fc.record(
    { ...choice, kind: fc.constant('radio' as const), options: answers({ writes: mark }) },
    { requiredKeys: [...required] },
  ),
  fc.record(
    {
      ...choice,
      ...several,
      kind: fc.constant('checkboxes' as const),
      options: answers({ writes: mark, alone: mark }),
    },
    { requiredKeys: [...required] },
  ),
  fc.record(
    {
      ...choice,
      ...several,
      kind: fc.constant('cards' as const),
      options: answers({ writes: mark, alone: mark, picture: pictures, alt: texts }),
      several: fc.boolean(),
      perRow: fc.constantFrom(2 as const, 3 as const),
      ratio: fc.constantFrom('1:1' as const, '4:3' as const, '4:5' as const),
    },
    { requiredKeys: [...required, 'several', 'perRow', 'ratio'] },
  ),
  fc
    .record({ ...question, kind: fc.constant('yes-no' as const), yes: sentAs, no: sentAs })
    .map(({ yes, no, ...asked }): Block => ({
      ...asked,
      options: [
        { id: 'yes', label: yes },
        { id: 'no', label: no, value: yes },
      ],
    })),
  fc.record({
    ...question,
    kind: fc.constant('slider' as const),
    min: fc.integer({ min: -1e9, max: 1e9 }),
    max: fc.integer({ min: -1e9, max: 1e9 }),
    step: fc.constantFrom(0.01, 1, 5, 1e9),
    before: fc.string({ maxLength: 20 }),
    after: fc.string({ maxLength: 20 }),
  }),
  fc.record({
    ...question,
    kind: fc.constant('rating' as const),
    scale: fc.constantFrom('stars' as const, 'emoji' as const, 'nps' as const),
    low: texts,
    high: texts,
  }),
  fc.record({
    id: names,
    kind: fc.constant('hidden' as const),
    name: question.name,
    source: fc.constantFrom('fixed' as const, 'query' as const),
    value: texts,
  }),
);
const span = { from: fc.nat(50), to: fc.nat(50) };
const marks = fc.oneof(
  fc.record({ ...span, kind: fc.constantFrom('bold' as const, 'italic' as const, 'accent' as const) }),
  fc.record({ ...span, kind: fc.constant('link' as const), url: urls }),
);
const blocks: fc.Arbitrary<Block> = fc.oneof(
  fields,
  fc.record({ id: names, kind: fc.constant('heading' as const), text: texts, align: aligns }),
  fc.record(
    {
      id: names,
      kind: fc.constant('text' as const),
      text: texts,
      marks: fc.array(marks, { maxLength: 4 }),
      align: aligns,
      tone: fc.constantFrom('normal' as const, 'quiet' as const),
    },
    { requiredKeys: ['id', 'kind', 'text', 'align', 'tone'] },
  ),
  fc.record({
    id: names,
    kind: fc.constant('countdown' as const),
    end: fc.oneof(
      fc.record({ kind: fc.constant('date' as const), at: fc.nat() }),
      fc.record({ kind: fc.constant('visitor' as const), minutes: fc.integer({ min: 1, max: 43_200 }) }),
      fc.constant({ kind: 'daily' as const, time: '18:00', timeZone: 'Europe/Berlin' }),
    ),
    finish: fc.oneof(
      fc.record({ kind: fc.constantFrom('hide' as const, 'close' as const) }),
      fc.record({ kind: fc.constant('show' as const), text: texts }),
    ),
  }),
  fc.record({ id: names, kind: fc.constant('timer' as const), seconds: fc.integer({ min: 5, max: 600 }) }),
  fc.record({
    id: names,
    kind: fc.constant('progress' as const),
    sum: fc.integer({ min: 1, max: 1e12 }),
    currency: fc.constantFrom('EUR', 'JPY', 'ZZZ'),
    before: texts,
    reached: texts,
  }),
  fc.record({
    id: names,
    kind: fc.constant('social' as const),
    links: fc.array(fc.record({ network: fc.constantFrom(...NETWORK_NAMES), url: urls }), { maxLength: 3 }),
    align: aligns,
  }),
  fc.record({
    id: names,
    kind: fc.constant('list' as const),
    text: texts,
    marker: fc.constantFrom('bullet' as const, 'number' as const, 'tick' as const),
  }),
  fc.record({
    id: names,
    kind: fc.constant('divider' as const),
    weight: fc.constantFrom('fine' as const, 'medium' as const, 'bold' as const),
  }),
  fc.record({ id: names, kind: fc.constant('spacer' as const), height: sizes }),
  fc.record({
    id: names,
    kind: fc.constant('icon' as const),
    icon: fc.constantFrom(...ICON_NAMES),
    size: sizes,
    tone: fc.constantFrom('normal' as const, 'accent' as const, 'quiet' as const),
    align: aligns,
  }),
  fc.record({
    id: names,
    kind: fc.constant('video' as const),
    url: fc.oneof(urls, fc.constant('https://youtu.be/dQw4w9WgXcQ'), fc.constant('https://x.example/a.mp4')),
    title: texts,
    picture: fc.constant(null),
    ratio: fc.constantFrom(...VIDEO_RATIOS),
  }),
  fc.record({ id: names, kind: fc.constant('email' as const), label: texts, placeholder: texts }),
  fc.record({ id: names, kind: fc.constant('consent' as const), text: texts, required: fc.boolean() }),
  fc.record(
    {
      id: names,
      kind: fc.constant('image' as const),
      picture: fc.option(
        fc.record({
          hash: fc.stringMatching(/^[0-9a-f]{16}$/),
          width: fc.integer({ min: 1, max: 1920 }),
          height: fc.integer({ min: 1, max: 7680 }),
        }),
      ),
      alt: texts,
      decorative: fc.constant(true as const),
      ratio: fc.constantFrom('original', '16:9', '4:3', '1:1', '4:5'),
      focus: fc.record({ x: shares, y: shares }),
      bleed: fc.constant(true as const),
      link: urls,
    },
    { requiredKeys: ['id', 'kind', 'picture', 'alt', 'ratio', 'focus'] },
  ),
  fc.record({
    id: names,
    kind: fc.constant('html' as const),
    html: fc.oneof(texts, fc.constantFrom('<p style="color:red">Hi', '<form><script>x</script>')),
    title: texts,
    height: fc.integer({ min: 40, max: 2000 }),
  }),
  fc.record({
    id: names,
    kind: fc.constant('columns' as const),
    shares: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    gap: fc.constantFrom(...COLUMN_GAPS),
    vertical: fc.constantFrom('start' as const, 'center' as const, 'stretch' as const),
    stacks: fc.boolean(),
    fill: fc.constantFrom(...COLUMN_FILLS),
  }),
  fc.record({ id: names, kind: fc.constant('coupon' as const), code: fc.string({ maxLength: 20 }) }),
  fc.record({
    id: names,
    kind: fc.constant('products' as const),
    title: texts,
    strategies: fc.array(anyStrategy, { maxLength: 4 }),
    count: fc.integer({ min: 1, max: 12 }),
    arrangement: fc.constantFrom('grid' as const, 'list' as const),
    facts: fc.record({ price: fc.boolean(), was: fc.boolean(), saving: fc.boolean() }),
    label: texts,
    press: fc.constantFrom('open' as const, 'cart' as const),
    noneLeft: texts,
  }),
  fc.record({
    id: names,
    kind: fc.constant('button' as const),
    label: texts,
    emphasis: fc.constantFrom('primary' as const, 'plain' as const),
    action: actions,
  }),
);

const room = fc.integer({ min: -16, max: 160 });
const spaces = fc.record({ before: room, after: room }, { requiredKeys: [] });
/** As every kind that stands below others may, however little its schema lets it say. */
const laidOut = (block: Block): fc.Arbitrary<Block> =>
  hasSpace(block)
    ? fc
        .record(
          { space: spaces, on: fc.record({ phone: own(block), tablet: own(block) }, { requiredKeys: [] }) },
          { requiredKeys: [] },
        )
        .map((layout): Block => ({ ...block, ...layout }))
    : fc.constant(block);
const own = (block: Block) =>
  fc.record(
    { space: spaces, ...(mayHide(block) && { hidden: fc.constant(true as const) }) },
    { requiredKeys: [] },
  );

/** In a column of a block that is there, or is not, or has fewer; or on its own. */
const placed = (list: Block[]): fc.Arbitrary<Block[]> =>
  fc
    .array(
      fc.option(
        fc.record({
          block: fc.constantFrom('gone', ...list.filter(isColumns).map(({ id }) => id)),
          column: fc.nat(2),
        }),
        { nil: undefined },
      ),
      { minLength: list.length, maxLength: list.length },
    )
    .map((places) => list.map((block, index) => placeBlock(block, places[index])));

/** Blocks of a step, each with an id of its own. */
export const blockLists: fc.Arbitrary<Block[]> = fc
  .uniqueArray(blocks.chain(laidOut), { selector: ({ id }) => id, maxLength: 12 })
  .chain(placed);

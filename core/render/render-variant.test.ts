import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents, formDocument } from '@/core/campaign/document.fixtures';
import { isSafeUrl } from '@/core/safe-url';
import { ATTRIBUTES, TAGS, type Attributes, type NodeTree } from './design';
import { renderVariant } from './render-variant';

interface Found {
  tag: string;
  attributes: Attributes;
  text: string;
}
/** Every element below a tree, in reading order. */
function elements(tree: NodeTree): Found[] {
  if (typeof tree === 'string') return [];
  const [tag, attributes, ...children] = tree;
  const text = children.filter((child) => typeof child === 'string').join('');
  return [{ tag, attributes: attributes || {}, text }, ...children.flatMap(elements)];
}
const rendered = (change: (document: ReturnType<typeof formDocument>) => void = () => {}) => {
  const document = formDocument();
  change(document);
  return renderVariant(document, 'a');
};
const step = (id: string, design = rendered()) => elements(design.steps.find((s) => s.id === id)!.tree);
const block = (id: string, found = step('form')) =>
  found.find(({ attributes }) => attributes['data-block'] === id);

test('any valid document renders, with allowed elements and attributes only, and survives JSON', () => {
  fc.assert(
    fc.property(documents, (document) => {
      for (const { id, steps } of document.variants) {
        const design = renderVariant(document, id);
        expect(JSON.parse(JSON.stringify(design))).toEqual(design);
        // The last one may be that of "Why am I seeing this?".
        expect(design.steps.map((s) => s.id).filter((own) => own !== '_why')).toEqual(steps.map((s) => s.id));
        for (const { tag, attributes } of design.steps.flatMap(({ tree }) => elements(tree))) {
          expect(tag).toMatch(TAGS);
          for (const [name, value] of Object.entries(attributes)) {
            expect(name).toMatch(ATTRIBUTES);
            expect(typeof value).toBe('string');
          }
          if (attributes.href !== undefined) expect(isSafeUrl(attributes.href)).toBe(true);
        }
      }
    }),
  );
});

test('nothing an owner writes gets into the style sheet', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const { id } = document.variants[0]!;
      const silent = structuredClone(document);
      for (const { blocks } of silent.variants[0]!.steps)
        for (const entry of blocks) {
          if ('text' in entry) entry.text = '';
          if ('label' in entry) entry.label = '';
          if (entry.kind === 'button') {
            const then = { kind: 'close' } as const;
            // What it says of the cart has rules, whatever is put there.
            entry.action =
              entry.action.kind === 'cart'
                ? { kind: 'cart', product: '', quantity: 1, then }
                : { kind: 'go', to: then };
          }
          if (entry.kind === 'video') Object.assign(entry, { url: '', title: '' });
        }
      expect(renderVariant(document, id).css).toBe(renderVariant(silent, id).css);
    }),
  );
});

test('rendering is pure: the same document gives the same design and is left as it was', () => {
  const document = formDocument();
  const before = structuredClone(document);
  expect(renderVariant(document, 'a')).toEqual(renderVariant(document, 'a'));
  expect(document).toEqual(before);
});

test('markup stays text', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const design = rendered((d) => Object.assign(d.variants[0]!.steps[0]!.blocks[0]!, { text: markup }));
  expect(block('heading', step('form', design))).toMatchObject({ tag: 'h2', text: markup });
});

test('a step with fields is a form, one without is not', () => {
  expect(step('form')[0]).toMatchObject({ tag: 'form', attributes: { novalidate: '' } });
  expect(step('thanks')[0]).toMatchObject({ tag: 'div' });
});

test('the first heading names the dialog; without one the first text does, then whatever comes first', () => {
  const named = (change: (document: ReturnType<typeof formDocument>) => void) =>
    step('form', rendered(change)).filter(({ attributes }) => attributes.id === 'label');
  const keep = (kinds: string[]) => (d: ReturnType<typeof formDocument>) => {
    const first = d.variants[0]!.steps[0]!;
    first.blocks = first.blocks.filter(({ kind }) => kinds.includes(kind));
  };
  expect(named(() => {})).toMatchObject([{ tag: 'h2' }]);
  expect(named(keep(['text', 'email', 'button']))).toMatchObject([{ tag: 'p' }]);
  expect(named(keep(['email', 'button']))).toMatchObject([{ attributes: { 'data-block': 'email' } }]);
});

test('the e-mail field is labelled, required, and says what is wrong with a value', () => {
  const found = step('form');
  const input = found.find(({ attributes }) => attributes.type === 'email')!.attributes;
  expect(input).toMatchObject({
    required: '',
    autocomplete: 'email',
    'data-missing': expect.any(String) as string,
  });
  expect(found.find(({ attributes }) => attributes.for === input.id)).toMatchObject({
    tag: 'label',
    text: 'E-mail',
  });
  expect(found.find(({ attributes }) => attributes.id === input['aria-describedby'])).toMatchObject({
    attributes: { role: 'alert' },
  });
});

test('consent is never given beforehand and asked for only where it is required', () => {
  const box = (required: boolean) =>
    step(
      'form',
      rendered((d) => Object.assign(d.variants[0]!.steps[0]!.blocks[3]!, { required })),
    ).find(({ attributes }) => attributes.type === 'checkbox')!.attributes;
  expect(box(true)).toHaveProperty('required');
  expect(box(false)).not.toHaveProperty('required');
  expect(box(true)).not.toHaveProperty('checked');
});

test('buttons carry their action, and only the way out of the frame is called close', () => {
  expect(block('join')?.attributes).toMatchObject({
    type: 'submit',
    'data-action': 'submit',
    'data-to': 'thanks',
  });
  expect(block('no')?.attributes).toMatchObject({ type: 'button', 'data-action': 'go' });
  expect(block('no')?.attributes).not.toHaveProperty('data-to');
  expect(block('shop', step('thanks'))).toMatchObject({
    tag: 'a',
    attributes: { href: '/sale', 'data-action': 'link' },
  });
});

test('an unsafe link has no address at all', () => {
  const design = rendered((d) =>
    Object.assign(d.variants[0]!.steps[1]!.blocks[1]!, {
      action: { kind: 'link', url: 'javascript:alert(1)' },
    }),
  );
  expect(block('shop', step('thanks', design))?.attributes).not.toHaveProperty('href');
});

test('rules are written once a kind and only for kinds in use', () => {
  const { css } = rendered();
  expect(css.match(/\.consent label\{/g)).toHaveLength(1);
  const plain = rendered((d) => {
    d.variants[0]!.steps = [
      { id: 'only', name: '', blocks: [{ id: 'h', kind: 'heading', text: 'Hi', align: 'start' }] },
    ];
  });
  expect(plain.css).not.toMatch(/\.(consent|field|button|error)/);
});

test('an empty text keeps its box, so that the editor can select it', () => {
  const design = rendered((d) => Object.assign(d.variants[0]!.steps[0]!.blocks[0]!, { text: '' }));
  expect(block('heading', step('form', design))?.text).toBe('\u200b');
});

test('an unknown variant is an error', () => {
  expect(() => renderVariant(formDocument(), 'z')).toThrow('no variant "z"');
});

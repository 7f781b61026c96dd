import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents, formDocument } from './document.fixtures';
import { LONGEST } from './limits';
import { MAX_DOCUMENT_CHARACTERS, parseDocument } from './parse-document';

/** The document with the value at `path` replaced. */
function edited(path: string, value: unknown): unknown {
  const document: unknown = formDocument();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const target = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], document);
  (target as Record<string, unknown>)[last] = value;
  return document;
}

const problemsOf = (value: unknown) => {
  const parsed = parseDocument(value);
  return parsed.ok ? [] : parsed.problems;
};

test('every document that the schema allows comes back equal and as a copy', () => {
  fc.assert(
    fc.property(documents, (document) => {
      // −0 has no JSON, and a document is JSON.
      const plain: unknown = JSON.parse(JSON.stringify(document));
      const parsed = parseDocument(document);
      expect(parsed).toEqual({ ok: true, document: plain });
      expect(parsed.ok && parsed.document.variants).not.toBe(document.variants);
    }),
  );
});

test('whatever comes in, there is a document or a problem, never an exception', () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, maxDepth: 4 }),
      (value) => {
        expect(problemsOf(value).length).toBeGreaterThan(0);
      },
    ),
  );
});

test('a problem inside a block names the block', () => {
  expect(problemsOf(edited('variants.0.steps.0.blocks.2.label', 7))).toEqual([
    { path: 'variants.0.steps.0.blocks.2.label', message: 'Expected a string.', block: 'email' },
  ]);
  expect(problemsOf(edited('variants.0.steps.0.blocks.4.action', { kind: 'explode' }))).toMatchObject([
    { block: 'join', message: 'Not one of the known kinds.' },
  ]);
  expect(problemsOf(edited('variants.0.steps.0.blocks.0', { id: 'x', kind: 'hologram' }))).toMatchObject([
    { block: 'x' },
  ]);
});

test('a problem outside a block names none', () => {
  expect(problemsOf(edited('coverage', 2))).toEqual([{ path: 'coverage', message: 'Expected at most 1.' }]);
  expect(problemsOf(edited('variants.0.theme.text', 'red'))).toMatchObject([
    { path: 'variants.0.theme.text' },
  ]);
  expect(problemsOf(edited('variants', []))).toMatchObject([{ message: 'Expected at least 1 entry.' }]);
});

test.each([
  [24, true],
  [5 / 60, true],
  [1 / 3, true],
  [Number((7 / 60).toFixed(9)), true],
  [0.001, false],
  [1.51, false],
  [-1, false],
  [8761, false],
])('a campaign may come every %d hours: %s', (everyHours, isFine) => {
  expect(problemsOf(edited('frequency.everyHours', everyHours)).length === 0).toBe(isFine);
});

test.each(['__proto__', 'constructor', 'prototype'])('an own key %s is refused anywhere', (key) => {
  const inject = (json: string, at: string) => json.replace(at, `"${key}":{"polluted":true},${at}`);
  const json = JSON.stringify(formDocument());
  for (const at of ['"purpose"', '"width"', '"everyHours"', '"emphasis"', '"background"', '"then"']) {
    const value: unknown = JSON.parse(inject(json, at));
    expect(problemsOf(value)).toMatchObject([{ message: `Unknown property ${key}.` }]);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a document that is too large is refused with both figures', () => {
  const document = { ...formDocument(), more: 'x'.repeat(MAX_DOCUMENT_CHARACTERS) };
  expect(problemsOf(document)[0]?.message).toMatch(/too large: \d+ of at most 262144 characters/);
});

test('cycles and bottomless nesting are refused', () => {
  const cyclic: Record<string, unknown> = { schemaVersion: 1 };
  cyclic['self'] = cyclic;
  expect(problemsOf(cyclic)[0]?.message).toContain('not plain JSON');
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(problemsOf({ schemaVersion: 1, deep }).length).toBeGreaterThan(0);
});

test('conditions nested deeper than people can read are refused', () => {
  let targeting: unknown = { kind: 'all', of: [] };
  for (let level = 0; level < 10; level++) targeting = { kind: 'all', of: [targeting] };
  expect(problemsOf(edited('targeting', targeting)).length).toBeGreaterThan(0);
});

test('a document of a newer program asks for an upgrade instead of losing what it does not know', () => {
  expect(problemsOf(edited('schemaVersion', 99))).toEqual([
    { path: 'schemaVersion', message: expect.stringContaining('Upgrade') as string },
  ]);
  expect(problemsOf(edited('schemaVersion', 'x'))).toMatchObject([{ path: 'schemaVersion' }]);
});

test('an id that is used twice is a problem where it is used the second time', () => {
  expect(problemsOf(edited('variants.0.steps.1.id', 'form'))).toMatchObject([
    { path: 'variants.0.steps.1.id' },
  ]);
  expect(problemsOf(edited('variants.0.steps.1.blocks.0.id', 'email'))).toMatchObject([
    { path: 'variants.0.steps.1.blocks.0.id', block: 'email' },
  ]);
  const document = formDocument();
  const twin = { ...document, variants: [...document.variants, ...document.variants] };
  expect(problemsOf(twin)).toMatchObject([{ path: 'variants.1.id' }]);
});

test('no variant may pass for the holdout', () => {
  expect(problemsOf(edited('variants.0.id', 'holdout'))).toEqual([
    { path: 'variants.0.id', message: 'The id "holdout" is reserved.' },
  ]);
});

test('custom HTML that is too long is refused, with the block it is in', () => {
  const document = formDocument();
  const own = { id: 'own', kind: 'html' as const, html: 'x'.repeat(LONGEST.html), title: '', height: 200 };
  document.variants[0]?.steps[0]?.blocks.push(own);
  expect(parseDocument(document).ok).toBe(true);
  own.html += 'x';
  const refused = parseDocument(document);
  expect(refused.ok ? [] : refused.problems).toMatchObject([
    { message: 'Expected at most 20480 characters.', block: 'own' },
  ]);
});

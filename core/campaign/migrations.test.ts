import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from './document';
import { MIGRATIONS } from './migrations';
import { parseDocument } from './parse-document';

const folder = new URL('./fixtures/', import.meta.url);
const fixture = (version: number): unknown =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));

test('there is one migration from each past version to the next, and a frozen document of every version', () => {
  expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION - 1);
  expect(readdirSync(folder).sort()).toEqual(
    ['brand.json', ...Array.from({ length: SCHEMA_VERSION }, (_, index) => `v${index + 1}.json`)].sort(),
  );
});

test.each(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1))(
  'the frozen document of version %d still opens',
  (version) => {
    const parsed = parseDocument(fixture(version));
    expect(parsed).toMatchObject({ ok: true, document: { schemaVersion: SCHEMA_VERSION } });
  },
);

test('a document of the current version is not changed by opening it', () => {
  expect(parseDocument(fixture(SCHEMA_VERSION))).toEqual({ ok: true, document: fixture(SCHEMA_VERSION) });
});

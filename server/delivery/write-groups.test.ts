// What exposures are to say of audiences and segments, as the script carries it.
import { expect, test } from 'vitest';
import type { Condition } from '@/core/campaign/condition';
import { assembleSiteScript } from './assemble-site-script';
import { campaign, manifest, site } from './script.fixtures';
import { writeGroups } from './write-groups';

const path = (value: string): Condition => ({ kind: 'path', operator: 'is', values: [value] });
const audience = (id: string, of?: Condition): Condition => ({ kind: 'audience', id, ...(of && { of }) });
const segment: Condition = { kind: 'segment', operator: 'is', values: ['vip'] };
const calls = {
  condition: (condition: Condition) => ('values' in condition ? condition.values.join() : condition.kind),
  fact: (fact: string) => fact,
};
const written = (...targetings: Condition[]) =>
  writeGroups(
    targetings.map((targeting) => ({ targeting })),
    calls,
  );

test('audiences are written once each, wherever they stand, and segments where they are asked about', () => {
  expect(
    written(
      { kind: 'all', of: [audience('b', path('/b')), { kind: 'not', of: audience('a', path('/a')) }] },
      { kind: 'any', of: [path('/'), audience('b', path('/later'))] },
    ),
  ).toBe('[[["a",/a],["b",/b]]]');
  expect(written(audience('a', segment))).toBe('[[["a",vip]],segment]');
  expect(written({ kind: 'sticky', id: 's', days: 3, of: segment })).toBe('[[],segment]');
});

test('a site whose campaigns ask for neither carries nothing of it', () => {
  expect(written(path('/'), audience('removed'))).toBeUndefined();
  const script = (targeting: Condition) =>
    assembleSiteScript(manifest, site({ campaigns: [campaign({ targeting })] }));
  expect(script(path('/'))).not.toContain(manifest.groups);
  expect(script(audience('a', path('/')))).toContain(`"${manifest.groups}",[[["a",`);
});

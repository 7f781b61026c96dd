import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { fieldProblems } from './field-problems';

const refused = (details: unknown) =>
  Object.assign(new TRPCClientError('Refused.'), { data: { appCode: 'invalid', details } });
const NAMES = ['host', 'domains', 'url'] as const;

test.each([
  [{ fields: { host: 'enter a host' } }, { host: 'Enter a host.' }],
  [{ fields: { 'settings.host': 'enter a host' } }, { host: 'Enter a host.' }],
  [{ fields: { 'domains.0': 'is none', 'domains.2': 'too' } }, { domains: 'Is none.' }],
  [{ fields: { url: 'Use https. Why not?' } }, { url: 'Use https. Why not?' }],
  [{ fields: { siteId: 'is not yours' } }, {}],
  [{ fields: null }, {}],
  [{ problems: [] }, {}],
  [undefined, {}],
])('what is refused stands beside its field: %j', (details, problems) => {
  expect(fieldProblems(refused(details), NAMES)).toEqual(problems);
});

test('a failure that is no refusal names no field', () => {
  expect(fieldProblems(new Error('Failed to fetch'), NAMES)).toEqual({});
});

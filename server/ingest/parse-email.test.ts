import { expect, it } from 'vitest';
import { parseEmail } from './parse-email';

it.each([
  'kari@example.com',
  'k.n+shop@post.example.co.uk',
  "o'brien@example.ie",
  'jürgen@müller.example',
  'a@b.no',
])('takes %j', (text) => expect(parseEmail(text)).toBe(text));

it.each([
  '',
  'kari',
  'kari@',
  '@example.com',
  'kari@localhost',
  'kari@example..com',
  'kari@-example.com',
  'kari@@example.com',
  'kari nordmann@example.com',
  'kari@example.com\nBcc: all@example.com',
  'kari@example.com,ola@example.com',
  '<kari@example.com>',
  `${'k'.repeat(65)}@example.com`,
])('refuses %j', (text) => expect(parseEmail(text)).toBeUndefined());

it('gives one spelling, as it was typed or pasted', () => {
  expect(parseEmail(' Kari@Example.COM\n')).toBe('kari@example.com');
});

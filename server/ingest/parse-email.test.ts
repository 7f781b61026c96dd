import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEmail } from './parse-email';

it.each([
  'kari@example.com',
  'k.n+shop@post.example.co.uk',
  "o'brien@example.ie",
  'jürgen@müller.example',
  'a@b.no',
  // Browsers turn these hosts into ASCII and take them.
  'kari@उदाहरण.परीक्षा',
  'kari@☃.example',
  `${'k'.repeat(65)}@example.com`,
  `${'k'.repeat(242)}@example.com`,
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
  `${'k'.repeat(243)}@example.com`,
  'kari@exam\u0000ple.com',
  'kari@exam\u202eple.com',
  'kari\u00a0nordmann@example.com',
  'kari@exam/ple.com',
])('refuses %j', (text) => expect(parseEmail(text)).toBeUndefined());

it('gives one spelling, as it was typed or pasted', () => {
  expect(parseEmail(' Kari@Example.COM\n')).toBe('kari@example.com');
});

it('takes whatever the field of the popup takes', () => {
  // The regular expression of the HTML standard for `type=email`, and the `pattern` of the design.
  const valid =
    /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
  fc.assert(
    fc.property(fc.stringMatching(valid), (address) => {
      fc.pre(address.length <= 254 && /^(?:.+@.+\..+)$/u.test(address));
      expect(parseEmail(address)).toBe(address.toLowerCase());
    }),
  );
});

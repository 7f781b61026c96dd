import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafeUrl } from './safe-url';

// prettier-ignore
test.each([
  'https://example.com/a?b=c#d', 'HTTP://EXAMPLE.COM', 'mailto:a@example.com', 'tel:+4712345678',
  '/sale', 'sale', 'sale/new', '?page=2', '#size', '//cdn.example.com/x', '/time:12', 'a?b=c:d', '',
])('links to %j', (url) => {
  expect(isSafeUrl(url)).toBe(true);
});

// prettier-ignore
test.each([
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\tjavascript:alert(1)', 'java\nscript:alert(1)',
  'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x',
  'blob:https://example.com/x', 'file:///etc/passwd', 'https:evil', 'view-source:https://example.com', 'javascript&colon;:x',
])('refuses %j', (url) => {
  expect(isSafeUrl(url)).toBe(false);
});

test('whatever passes, a browser reads as http, https, mailto or tel', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 6, unit: 'binary' }),
    fc.constantFrom(
      'javascript',
      'java',
      'script',
      ':',
      '/',
      '\\',
      '\t',
      '\n',
      ' ',
      '\0',
      '#',
      '?',
      'data',
      'https',
      '//',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const url = parts.join('');
      if (!isSafeUrl(url) || !URL.canParse(url, 'https://shop.example/')) return;
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(
        new URL(url, 'https://shop.example/').protocol,
      );
    }),
    { numRuns: 1000 },
  );
});

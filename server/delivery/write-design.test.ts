import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Design } from '@/core/render/design';
import { writeDesign } from './write-design';

const format = { kind: 'popup', closeOnBackdrop: true } as const;

it('says what the design says, whatever its texts hold', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"key":', '\\"a\\":', '","css":"', '\\', '${x}', '</script>', '\u2028'),
  );
  fc.assert(
    fc.property(text, text, text, (css, close, word) => {
      const design: Design = {
        format,
        css,
        close,
        steps: [{ id: 's', tree: ['p', { 'aria-label': word, class: word }, word, ['span', 0, css]] }],
      };
      const made: unknown = runInNewContext(writeDesign(design, {}).replace('export default', 'made ='), {});
      expect(JSON.stringify(made)).toBe(JSON.stringify(design));
    }),
  );
});

it('leaves out the quotes that keys need not have', () => {
  const written = writeDesign({ format, css: 'p{}', close: 'Close', steps: [] }, {});
  expect(written).toBe(
    'export default {format:{kind:"popup",closeOnBackdrop:true},css:"p{}",close:"Close",steps:[]};\n',
  );
});

it('carries what moves in it, and refuses what the build lacks', () => {
  const design: Design = { format, css: '', close: 'Close', steps: [], behaviours: ['copy'] };
  const written = writeDesign(design, { copy: '()=>"copies"' });
  const made = runInNewContext(written.replace('export default', 'made ='), {}) as {
    behaviours: (() => string)[];
  };
  expect(made.behaviours.map((behave) => behave())).toEqual(['copies']);
  expect(() => writeDesign(design, {})).toThrow('no part "copy"');
});

it('names its pictures and fonts by where it came from itself, and leaves words alone', () => {
  const srcset = '/s/i/0123456789abcdef-320.webp 320w,/s/i/0123456789abcdef-640.webp 640w';
  const fonts = '/s/f/0123456789abcdef.woff2 all,/s/f/fedcba9876543210.woff2';
  const design: Design = {
    format,
    css: '',
    close: 'Close',
    steps: [
      { id: 's', tree: ['div', { 'data-fonts': fonts }, ['img', { alt: '/s/i/x', srcset }], '/s/i/${b}`'] },
    ],
  };
  const written = writeDesign(design, {})
    .replace('import.meta.url', '"https://beckon.example/sub/s/f/abc.js"')
    .replace('export default', 'made =');
  const made: unknown = runInNewContext(written, {});
  const origin = 'https://beckon.example/sub';
  const full = (list: string) => list.replaceAll(/\/s\/[if]\//g, `${origin}$&`);
  expect(JSON.stringify(made)).toBe(
    JSON.stringify(design).replace(srcset, full(srcset)).replace(fonts, full(fonts)),
  );
});

it('a list of addresses that could end a template stays a text', () => {
  const img = ['img', { srcset: '`+alert(1)+`' }] as const;
  const written = writeDesign({ format, css: '', close: '', steps: [{ id: 's', tree: img }] }, {});
  expect(written).toContain('srcset:"`+alert(1)+`"');
});

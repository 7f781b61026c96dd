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

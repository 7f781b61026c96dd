import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSeal } from './seal';

const seal = createSeal('a secret that is long enough');

it('opens what it closed, whatever it is, and never closes the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sealed = seal.close(text);
      expect(seal.open(sealed)).toBe(text);
      expect(seal.close(text)).not.toBe(sealed);
    }),
  );
});

it('opens nothing that was changed, or closed under another secret', () => {
  const sealed = seal.close('glaze and kiln');
  expect(createSeal('another secret').open(sealed)).toBeNull();
  expect(seal.open('')).toBeNull();
  const bytes = Buffer.from(sealed, 'base64url');
  for (let i = 0; i < bytes.length; i++) {
    const other = Buffer.from(bytes);
    other.writeUInt8(other.readUInt8(i) ^ 1, i);
    expect(seal.open(other.toString('base64url'))).toBeNull();
  }
});

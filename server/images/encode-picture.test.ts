import { describe, expect, it } from 'vitest';
import sharp, { type Create, type Sharp } from 'sharp';
import { MAX_PICTURE_PIXELS } from '@/core/picture';
import { AppError } from '../errors';
import { encodePicture } from './encode-picture';
import { greyPng, HTML_FILE, SVG_WITH_SCRIPT } from './picture.fixtures';

const red: Pick<Create, 'channels' | 'background'> = { channels: 3, background: '#c02020' };
const picture = (width: number, height: number): Sharp => sharp({ create: { width, height, ...red } });

/** The reason in the refusal. Throws when the picture is taken. */
async function reason(file: Uint8Array): Promise<unknown> {
  const error: unknown = await encodePicture(file).then(
    () => new Error('It was taken.'),
    (refused: unknown) => refused,
  );
  if (!(error instanceof AppError)) throw error;
  return error.details;
}

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('is taken as %s', async (format) => {
    const { width, height, files } = await encodePicture(await picture(48, 32).toFormat(format).toBuffer());
    expect([width, height, files.map((file) => `${file.width}.${file.format}`)]).toEqual([
      48,
      32,
      ['48.avif', '48.webp'],
    ]);
  });

  it('is kept in every width up to its own, and never larger', async () => {
    const widths = async (width: number) => {
      const { files } = await encodePicture(await picture(width, 20).png().toBuffer());
      return files.filter(({ format }) => format === 'webp').map((file) => file.width);
    };
    expect(await widths(320)).toEqual([320]);
    expect(await widths(700)).toEqual([320, 640, 700]);
    expect(await widths(2400)).toEqual([320, 640, 960, 1280, 1920]);
  });

  it('stands upright, and tells nothing of where and with what it was taken', async () => {
    const file = await picture(40, 20)
      .jpeg()
      .withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitude: '59/1 54/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(file).metadata()).orientation).toBe(6);
    const { width, height, files } = await encodePicture(file);
    expect([width, height]).toEqual([20, 40]);
    for (const { bytes } of files) {
      const { exif, icc, xmp, orientation } = await sharp(bytes).metadata();
      expect([exif, icc, xmp, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1]);
    }
  });

  it('keeps what is see-through', async () => {
    const clear = { width: 8, height: 8, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
    const { files } = await encodePicture(await sharp({ create: clear }).png().toBuffer());
    for (const { bytes } of files) expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  });

  it('carries nothing that was hidden behind its end', async () => {
    const file = Buffer.concat([await picture(8, 8).jpeg().toBuffer(), HTML_FILE]);
    const { files } = await encodePicture(file);
    for (const { bytes } of files) expect(bytes.includes('script')).toBe(false);
  });
});

describe('a file that is no picture', () => {
  const damaged = async () => (await picture(400, 300).jpeg().toBuffer()).subarray(0, 600);
  it.each<[name: string, refusal: string, make: () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', 'empty', () => new Uint8Array()],
    ['HTML', 'not-a-picture', () => HTML_FILE],
    ['a drawing with a script', 'svg', () => SVG_WITH_SCRIPT],
    ['a picture of a telephone', 'heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['a film', 'not-a-picture', () => Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomavc1', 'latin1')],
    ['TIFF', 'not-a-picture', () => picture(8, 8).tiff().toBuffer()],
    ['a head without a body', 'damaged', () => greyPng(20, 20).subarray(0, 40)],
    [
      'HTML with the head of a JPEG',
      'damaged',
      () => Buffer.concat([Buffer.from([255, 216, 255]), HTML_FILE]),
    ],
    ['a picture that was cut off', 'damaged', damaged],
    ['a thread', 'too-tall', () => greyPng(10, 41)],
  ])('%s is refused as %s', async (_name, refusal, make) => {
    expect(await reason(await make())).toEqual({ refusal });
  });

  it('a bomb is refused by what it says of itself, before it is decoded', async () => {
    const bomb = greyPng(8000, 5000);
    expect(bomb.byteLength).toBeLessThan(20_000);
    expect(8000 * 5000).toBe(MAX_PICTURE_PIXELS);
    const before = process.memoryUsage().rss;
    expect(await reason(bomb)).toEqual({ refusal: 'too-many-pixels' });
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
  });
});

// A file from outside → the sizes and formats that shops get. Everything is decoded and encoded anew: no byte of the upload, no
// metadata and nothing hidden behind its end comes through.
import sharp, { type Sharp } from 'sharp';
import {
  MAX_PICTURE_PIXELS,
  MAX_PICTURE_WIDTH,
  PICTURE_FORMATS,
  pictureWidths,
  type PictureFormat,
} from '@/core/picture';
import { findPictureType, type PictureType } from './find-picture-type';
import { refusePicture } from './refuse-picture';

export interface EncodedPicture {
  /** Of the largest size, px. */
  width: number;
  height: number;
  files: { width: number; format: PictureFormat; bytes: Buffer }[];
}

/** Nobody designs with less; and what is higher would pass WebP's limit of 16,383 px and take minutes. */
const MOST_HEIGHT_PER_WIDTH = 4;
/** Seconds for one step of the work, in which the slowest picture that is allowed takes a tenth. */
const STEP_TIMEOUT = 60;

/** AVIF with little effort: at 3 instead of 4 a large picture takes 5 s instead of 20, for a few per cent more bytes. */
const ENCODE: Record<PictureFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 55, effort: 3 }),
  webp: (picture) => picture.webp({ quality: 78, effort: 4 }),
};

/** As libvips calls the readers of what is taken. It has many more, some of them for formats that hold programs. */
const READERS: Record<PictureType, string> = {
  jpeg: 'VipsForeignLoadJpegBuffer',
  png: 'VipsForeignLoadPngBuffer',
  webp: 'VipsForeignLoadWebpBuffer',
  gif: 'VipsForeignLoadNsgifBuffer',
  avif: 'VipsForeignLoadHeifBuffer',
};

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: Object.values(READERS) });
// One thread beside the one that answers shops, and no memory kept: pictures are rare, and each is another one.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Takes some seconds. The first page of what moves.
 * @throws AppError `invalid` with a `PictureRefusal` for a file that is not taken.
 */
export async function encodePicture(file: Uint8Array): Promise<EncodedPicture> {
  if (file.byteLength === 0) throw refusePicture('empty');
  const type = findPictureType(file);
  if (type === 'svg' || type === 'heic') throw refusePicture(type);
  if (type === 'other') throw refusePicture('not-a-picture');
  await checkSize(file);
  // Decoded once, at the largest size.
  const { data, info } = await sharp(file, {
    limitInputPixels: MAX_PICTURE_PIXELS - 1,
    failOn: 'error',
    pages: 1,
  })
    .timeout({ seconds: STEP_TIMEOUT })
    .autoOrient()
    .resize({ width: MAX_PICTURE_WIDTH, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw refusePicture('damaged');
    });
  const { width, height, channels } = info;
  const files: EncodedPicture['files'] = [];
  for (const size of pictureWidths(width))
    for (const format of PICTURE_FORMATS) {
      const picture = sharp(data, { raw: { width, height, channels } }).timeout({ seconds: STEP_TIMEOUT });
      const bytes = await ENCODE[format](picture.resize({ width: size })).toBuffer();
      files.push({ width: size, format, bytes });
    }
  return { width, height, files };
}

/** Reads the head of the file alone, so that a bomb of a few bytes never becomes its gigabytes of pixels. */
async function checkSize(file: Uint8Array): Promise<void> {
  const { width, height } = await sharp(file, { limitInputPixels: false, pages: 1 })
    .metadata()
    .then(
      ({ autoOrient }) => autoOrient,
      () => {
        throw refusePicture('damaged');
      },
    );
  if (width * height >= MAX_PICTURE_PIXELS) throw refusePicture('too-many-pixels');
  if (height > width * MOST_HEIGHT_PER_WIDTH) throw refusePicture('too-tall');
}

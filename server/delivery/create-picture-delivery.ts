// Pictures for shops: `GET /s/i/HASH-WIDTH.avif` and `.webp`. Public, and the same for ever.
import { Hono } from 'hono';
import { PICTURE_FORMATS } from '@/core/picture';
import type { PictureFiles } from '../images/picture-files';

/** What else is asked for is no picture of ours, and never becomes a path. */
const FILE = /^([0-9a-f]{16})-([1-9]\d{0,3})\.(avif|webp)$/;

const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  // Opened on its own it is a picture and nothing else.
  'Content-Security-Policy': "default-src 'none'",
};

export function createPictureDelivery(pictures: Pick<PictureFiles, 'get'>): Hono {
  const app = new Hono();
  app.get('/s/i/:file', async (context) => {
    const [, hash = '', width = '', ending] = FILE.exec(context.req.param('file')) ?? [];
    const format = PICTURE_FORMATS.find((one) => one === ending);
    const bytes = format ? await pictures.get(hash, Number(width), format) : null;
    if (!format || !bytes)
      return context.text('There is no such picture.', 404, { ...SHARED, 'Cache-Control': 'no-store' });
    return new Response(context.req.method === 'HEAD' ? null : bytes, {
      headers: {
        ...SHARED,
        'Content-Type': `image/${format}`,
        'Content-Length': String(bytes.byteLength),
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Timing-Allow-Origin': '*',
      },
    });
  });
  return app;
}

// Fonts for shops: `GET /s/f/HASH.woff2`. Public, and the same for ever.
import { Hono } from 'hono';
import type { FontFiles } from '../fonts/font-files';

const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
};

/** Answers before the delivery of scripts, whose files have the same beginning and another ending. */
export function createFontDelivery(fonts: Pick<FontFiles, 'get'>): Hono {
  const app = new Hono();
  app.get('/s/f/:file{[0-9a-f]{16}\\.woff2}', async (context) => {
    const bytes = await fonts.get(context.req.param('file').slice(0, 16));
    if (!bytes)
      return context.text('There is no such font.', 404, { ...SHARED, 'Cache-Control': 'no-store' });
    return new Response(context.req.method === 'HEAD' ? null : bytes, {
      headers: {
        ...SHARED,
        'Content-Type': 'font/woff2',
        'Content-Length': String(bytes.byteLength),
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Timing-Allow-Origin': '*',
      },
    });
  });
  return app;
}

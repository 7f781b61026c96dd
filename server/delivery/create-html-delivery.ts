// Custom HTML for shops: `GET /s/h/HASH.html`, a page that belongs into a frame. Public, and the same for ever.
// Whoever wrote it, the policy that is sent with it makes it harmless, also when it is opened on its own: it is of no origin,
// runs nothing, sends nothing, and loads nothing but pictures of Beckon.
import { Hono } from 'hono';
import { HTML_SANDBOX } from '@/core/html-file';
import { chooseEncoding } from './encode';
import type { HtmlPages } from './html-pages';

/** @param publicUrl origin under which browsers reach Beckon. `'self'` would be nobody's: the page is of no origin. */
function contentSecurityPolicy(publicUrl: string): string {
  return [
    `sandbox ${HTML_SANDBOX}`,
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src ${publicUrl}/s/i/ data:`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    // No `frame-ancestors`: any shop may frame it, also one inside an app.
  ].join('; ');
}

export function createHtmlDelivery(pages: Pick<HtmlPages, 'get'>, publicUrl: string): Hono {
  const shared = {
    'Content-Security-Policy': contentSecurityPolicy(publicUrl),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-DNS-Prefetch-Control': 'off',
  };
  const app = new Hono();
  app.get('/s/h/:file{[\\w-]{9}\\.html}', async (context) => {
    const page = await pages.get(context.req.param('file').slice(0, 9));
    if (!page) return context.text('There is no such page.', 404, { ...shared, 'Cache-Control': 'no-store' });
    const encoding = chooseEncoding(context.req.header('accept-encoding'));
    const bytes = page[encoding];
    return new Response(context.req.method === 'HEAD' ? null : bytes, {
      headers: {
        ...shared,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': String(bytes.byteLength),
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
        Vary: 'Accept-Encoding',
        'Cache-Control': 'public, max-age=31536000, immutable',
        // For shops that ask of every frame that it says so.
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    });
  });
  return app;
}

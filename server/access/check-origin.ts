// Cross-site request forgery: a request that may change something must come from a page of Beckon itself.
import { AppError } from '../errors';

/**
 * Refuses requests that another site's page could have caused. Browsers set `Origin` and `Sec-Fetch-Site` themselves, pages
 * cannot forge them; and a form cannot send JSON.
 * @throws AppError `forbidden`
 */
export function checkOrigin(request: Request, publicUrl: string, wanted = 'application/json'): void {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none')
    throw new AppError('forbidden', 'This request came from another site, so nothing was done.');
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  if (origin !== publicUrl)
    throw new AppError(
      'forbidden',
      `This page is open at ${origin ?? 'an unknown address'}, but Beckon is set up for ${publicUrl}. Open it there, or set PUBLIC_URL to the address you use.`,
    );
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== wanted && (type !== undefined || request.body !== null))
    throw new AppError(
      'forbidden',
      `Only ${wanted === 'application/json' ? 'JSON' : wanted} is accepted here, so nothing was done.`,
    );
}

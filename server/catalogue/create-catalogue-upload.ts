// The upload of a file of products over HTTP: the file is the body, read as it arrives.
import { checkOrigin } from '../access/check-origin';
import { authorise } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import type { AuthService } from '../auth/create-auth';
import { AppError, type AppErrorCode } from '../errors';
import { findSite } from '../sites/find-site';
import { importProducts, type ImportReport } from './import-products';

/** Answers a POST of `application/octet-stream` with an `ImportAnswer`. Takes seconds; one file of a site at a time. */
export type CatalogueUpload = (request: Request, siteId: string) => Promise<Response>;

export type ImportAnswer =
  { report: ImportReport } | { error: { code: AppErrorCode | 'busy' | 'too-large'; message: string } };

const STATUS: Partial<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
};

/** The front door lets no more through. */
export const MOST_FEED_BYTES = 100 * 1024 * 1024;

export function createCatalogueUpload(app: App, auth: Pick<AuthService, 'actor'>): CatalogueUpload {
  const busy = new Set<string>();

  return async (request, siteId) => {
    const answer = (body: ImportAnswer, status: number) =>
      Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
    try {
      checkOrigin(request, app.publicUrl, 'application/octet-stream');
      const actor = await auth.actor(request.headers);
      const scope = await authorise(app.db, actor, { kind: 'site', id: siteId.slice(0, 64) }, 'editor');
      const site = await findSite(app, scope, siteId);
      if (!request.body) throw new AppError('invalid', 'The file is empty.');
      if (busy.has(site.id))
        return answer(
          { error: { code: 'busy', message: 'Another file of this site is being read. Wait for it.' } },
          409,
        );
      busy.add(site.id);
      try {
        const report = await importProducts(
          app.db,
          site,
          request.body as unknown as AsyncIterable<Uint8Array>,
        );
        if (report.missing.length === 0)
          await app.db.$transaction((tx) =>
            recordAudit(tx, scope, {
              action: 'catalogue.imported',
              subject: site.name,
              siteId: site.id,
              details: { good: report.good, bad: report.bad, gone: report.gone },
              at: app.now(),
            }),
          );
        return answer({ report }, 200);
      } finally {
        busy.delete(site.id);
      }
    } catch (error) {
      if (error instanceof AppError)
        return answer({ error: { code: error.code, message: error.message } }, STATUS[error.code] ?? 400);
      if (!request.signal.aborted) app.log.error({ err: error }, 'A file of products could not be read.');
      const message = 'The file could not be read. Try again; the log of the server has the cause.';
      return answer({ error: { code: 'internal', message } }, 500);
    }
  };
}

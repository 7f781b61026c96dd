// The upload of a file of products over HTTP: the file is the body, read as it arrives.
import { checkOrigin } from '../access/check-origin';
import { authorise } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import type { AuthService } from '../auth/create-auth';
import { AppError, type AppErrorCode } from '../errors';
import { findSite } from '../sites/find-site';
import { beginImport } from './begin-import';
import { FeedError } from './feed-error';
import type { ImportItem } from './import-item';
import { runImport } from './run-import';
import { shopOrigin } from './shop-origin';

/** Answers a POST of `application/octet-stream` with a `FeedAnswer` once the file was read; how far it is, the import tells. */
export type CatalogueUpload = (request: Request, siteId: string) => Promise<Response>;

export type FeedAnswer = { import: ImportItem } | { error: { code: AppErrorCode; message: string } };

const STATUS: Partial<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
};

const LONGEST_NAME = 120;

export function createCatalogueUpload(app: App, auth: Pick<AuthService, 'actor'>): CatalogueUpload {
  return async (request, siteId) => {
    const answer = (body: FeedAnswer, status: number) =>
      Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
    try {
      checkOrigin(request, app.publicUrl, 'application/octet-stream');
      const actor = await auth.actor(request.headers);
      const scope = await authorise(app.db, actor, { kind: 'site', id: siteId.slice(0, 64) }, 'editor');
      const site = await findSite(app, scope, siteId);
      const { body } = request;
      if (!body) throw new AppError('invalid', 'The file is empty.');
      const importId = await beginImport(app, { siteId: site.id, ...fileOf(request) });
      // The feed is another than what is here now, even if it has not changed.
      await app.db.catalogueFeed.updateMany({ where: { siteId: site.id }, data: { validator: null } });
      const read = await runImport(
        app,
        { ...site, origin: shopOrigin(site, app.demoShop, null) },
        importId,
        () => Promise.resolve({ chunks: arriving(body as unknown as AsyncIterable<Uint8Array>) }),
      );
      if (read.state === 'done')
        await app.db.$transaction((tx) =>
          recordAudit(tx, scope, {
            action: 'catalogue.imported',
            subject: site.name,
            siteId: site.id,
            details: { good: read.good, bad: read.bad, gone: read.gone },
            at: app.now(),
          }),
        );
      return answer({ import: read }, 200);
    } catch (error) {
      if (error instanceof AppError)
        return answer({ error: { code: error.code, message: error.message } }, STATUS[error.code] ?? 400);
      if (!request.signal.aborted) app.log.error({ err: error }, 'A file of products could not be read.');
      const message = 'The file could not be read. Try again; the log of the server has the cause.';
      return answer({ error: { code: 'internal', message } }, 500);
    }
  };
}

function fileOf(request: Request): { source: string; bytesInAll: number | null } {
  const name =
    new URL(request.url).searchParams
      .get('name')
      ?.replaceAll(/\p{Cc}/gu, ' ')
      .trim() ?? '';
  const said = Number(request.headers.get('content-length') ?? NaN);
  return {
    source: name.slice(0, LONGEST_NAME) || 'CSV',
    bytesInAll: Number.isSafeInteger(said) && said > 0 ? said : null,
  };
}

/** A connection that ends before the file does is no fault of ours. */
async function* arriving(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const parts = body[Symbol.asyncIterator]();
  for (;;) {
    const part = await parts.next().catch(() => {
      throw new FeedError('broken');
    });
    if (part.done) return;
    yield part.value;
  }
}

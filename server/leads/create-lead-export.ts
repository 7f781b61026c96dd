// The download of a site's leads over HTTP. Refuses whom `leads.list` refuses, in the same place: where the data is asked for.
import { checkOrigin } from '../access/check-origin';
import { authorise } from '../access/scope';
import type { App } from '../app';
import type { AuthService } from '../auth/create-auth';
import { AppError, type AppErrorCode } from '../errors';
import { streamText } from '../http/stream-text';
import { exportLeads } from './export-leads';
import { readLeadFilter } from './lead-filter';

/** Answers a GET with the file, or with a sentence that says why not. The address carries the filter, as the list's own does. */
export type LeadExport = (request: Request, siteId: string) => Promise<Response>;

const STATUS: Partial<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
};

export function createLeadExport(app: App, auth: Pick<AuthService, 'actor'>): LeadExport {
  return async (request, siteId) => {
    try {
      checkOrigin(request, app.publicUrl);
      const actor = await auth.actor(request.headers);
      const scope = await authorise(app.db, actor, { kind: 'site', id: siteId.slice(0, 64) }, 'viewer');
      const filter = readLeadFilter(new URL(request.url).searchParams);
      const day = new Date(app.now()).toISOString().slice(0, 10);
      return new Response(streamText(await exportLeads(app, scope, { siteId, filter })), {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="leads-${day}.csv"`,
          'Cache-Control': 'no-store',
        },
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return new Response(error.message, {
        status: STATUS[error.code] ?? 400,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
      });
    }
  };
}

// The download of an experiment over HTTP. Refuses whom `experiments.get` refuses, in the same place: where the data is asked for.
import { checkOrigin } from '../../access/check-origin';
import { authorise } from '../../access/scope';
import type { App } from '../../app';
import type { AuthService } from '../../auth/create-auth';
import { AppError, type AppErrorCode } from '../../errors';
import { streamText } from '../../http/stream-text';
import { EXPERIMENT_FILES, isExperimentFile } from './experiment-files';
import { exportExperiment } from './export-experiment';

/** Answers a GET with the file, or with a sentence that says why not. */
export type ExperimentExport = (
  request: Request,
  asked: { siteId: string; experimentId: string; file: string },
) => Promise<Response>;

const STATUS: Partial<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rate-limited': 429,
};
const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

export function createExperimentExport(app: App, auth: Pick<AuthService, 'actor'>): ExperimentExport {
  return async (request, { siteId, experimentId, file }) => {
    try {
      checkOrigin(request, app.publicUrl);
      const actor = await auth.actor(request.headers);
      const scope = await authorise(app.db, actor, { kind: 'site', id: siteId.slice(0, 64) }, 'viewer');
      if (!isExperimentFile(file))
        throw new AppError(
          'not-found',
          `There is no such file. Ask for ${Object.keys(EXPERIMENT_FILES).join(', ')}.`,
        );
      const pieces = await exportExperiment(app, scope, {
        siteId,
        experimentId: experimentId.slice(0, 64),
        file,
      });
      const day = new Date(app.now()).toISOString().slice(0, 10);
      return new Response(streamText(pieces), {
        headers: {
          'Content-Type': TYPES[EXPERIMENT_FILES[file].as],
          'Content-Disposition': `attachment; filename="experiment-${day}-${file}"`,
          'Cache-Control': 'no-store',
        },
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { retryAfterSeconds } = (error.details ?? {}) as { retryAfterSeconds?: number };
      return new Response(error.message, {
        status: STATUS[error.code] ?? 400,
        headers: {
          'Content-Type': 'text/plain; charset=utf-8',
          'Cache-Control': 'no-store',
          ...(retryAfterSeconds && { 'Retry-After': String(retryAfterSeconds) }),
        },
      });
    }
  };
}

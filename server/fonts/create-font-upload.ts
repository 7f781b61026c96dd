// The upload of a font over HTTP: the file is the body, as it is. Refuses whom the brand refuses, where the data is written.
import { MAX_FONT_BYTES } from '@/core/font-file';
import type { FontFile } from '@/core/campaign/theme';
import { checkOrigin } from '../access/check-origin';
import { authorise } from '../access/scope';
import type { App } from '../app';
import type { AuthService } from '../auth/create-auth';
import { AppError, type AppErrorCode } from '../errors';
import { refuseFont } from './read-font';
import { uploadFont } from './upload-font';

/** Answers a POST of `application/octet-stream` with a `FontAnswer`; `name` in the address is the name of the file. */
export type FontUpload = (request: Request, siteId: string) => Promise<Response>;

export type FontAnswer = { font: FontFile } | { error: { code: AppErrorCode; message: string } };

const STATUS: Partial<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
};

export function createFontUpload(app: App, auth: Pick<AuthService, 'actor'>): FontUpload {
  const take = async (request: Request, siteId: string): Promise<FontFile> => {
    checkOrigin(request, app.publicUrl, 'application/octet-stream');
    const actor = await auth.actor(request.headers);
    const scope = await authorise(app.db, actor, { kind: 'site', id: siteId.slice(0, 64) }, 'editor');
    if (Number(request.headers.get('content-length')) > MAX_FONT_BYTES) throw refuseFont('too-large');
    // The server's door lets no body in that is larger than what the builder sends, 2 MiB.
    const file = new Uint8Array(await request.arrayBuffer());
    const name = new URL(request.url).searchParams.get('name') ?? '';
    return uploadFont(app, scope, { siteId, name, file });
  };
  return async (request, siteId) => {
    const answer = (body: FontAnswer, status: number) =>
      Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
    try {
      return answer({ font: await take(request, siteId) }, 200);
    } catch (error) {
      if (error instanceof AppError) {
        const { code, message } = error;
        return answer({ error: { code, message } }, STATUS[code] ?? 400);
      }
      if (!request.signal.aborted) app.log.error({ err: error }, 'A font could not be taken in.');
      const message = 'The font could not be taken in. Try again; the log of the server has the cause.';
      return answer({ error: { code: 'internal', message } }, 500);
    }
  };
}

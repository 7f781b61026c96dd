// The upload of a picture over HTTP: the file is the body, as it is. Refuses whom `images.list` refuses and those who may only
// look, in the same place: where the data is written.
import { checkOrigin } from '../access/check-origin';
import { authorise } from '../access/scope';
import type { App } from '../app';
import type { AuthService } from '../auth/create-auth';
import { AppError, type AppErrorCode } from '../errors';
import type { ImageItem } from './list-images';
import { OneAtATime } from './one-at-a-time';
import { readUpload } from './read-upload';
import { refusePicture, type PictureRefusalDetails } from './refuse-picture';
import { uploadImage } from './upload-image';

/**
 * Answers a POST of `application/octet-stream` with an `UploadAnswer`; `name` in the address is the name of the file. Takes
 * seconds, and longer while others upload.
 */
export type ImageUpload = (request: Request, siteId: string) => Promise<Response>;

export type UploadAnswer =
  | { image: ImageItem }
  | { error: { code: AppErrorCode; message: string; details: PictureRefusalDetails | null } };

const STATUS: Partial<Record<AppErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  'rate-limited': 429,
};

/** Each holds its file in memory, at most 20 MB. */
const MOST_UPLOADS = 6;

/** Encodes one picture at a time, whoever sends them: shops come first. */
export function createImageUpload(app: App, auth: Pick<AuthService, 'actor'>): ImageUpload {
  const queue = new OneAtATime(MOST_UPLOADS);

  const take = async (request: Request, siteId: string): Promise<ImageItem> => {
    checkOrigin(request, app.publicUrl, 'application/octet-stream');
    const actor = await auth.actor(request.headers);
    const scope = await authorise(app.db, actor, { kind: 'site', id: siteId.slice(0, 64) }, 'editor');
    const place = queue.enter();
    if (!place) throw refusePicture('busy');
    try {
      const file = await readUpload(request);
      const name = new URL(request.url).searchParams.get('name') ?? '';
      return await queue.run(async () => {
        // Whoever has cancelled meanwhile wants no picture.
        request.signal.throwIfAborted();
        return uploadImage(app, scope, { siteId, name, file });
      });
    } finally {
      place.leave();
    }
  };

  return async (request, siteId) => {
    const answer = (body: UploadAnswer, status: number) =>
      Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
    try {
      return answer({ image: await take(request, siteId) }, 200);
    } catch (error) {
      if (error instanceof AppError) {
        const { code, message, details } = error;
        const known = (details ?? null) as PictureRefusalDetails | null;
        return answer({ error: { code, message, details: known } }, STATUS[code] ?? 400);
      }
      // Nobody hears the answer to an upload that was cancelled or cut off.
      if (!request.signal.aborted) app.log.error({ err: error }, 'A picture could not be taken in.');
      const message = 'The picture could not be taken in. Try again; the log of the server has the cause.';
      return answer({ error: { code: 'internal', message, details: null } }, 500);
    }
  };
}

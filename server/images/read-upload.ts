// Reads an uploaded file into memory, but never more than a picture may have.
import { MAX_PICTURE_BYTES } from '@/core/picture';
import { refusePicture } from './refuse-picture';

/** @throws AppError `invalid`, `too-large`; whatever the stream ends with when the sender goes away. */
export async function readUpload({ body, headers }: Request): Promise<Uint8Array> {
  if (Number(headers.get('content-length')) > MAX_PICTURE_BYTES) throw refusePicture('too-large');
  if (!body) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(pieces);
    bytes += value.byteLength;
    if (bytes > MAX_PICTURE_BYTES) {
      void reader.cancel().catch(() => {});
      throw refusePicture('too-large');
    }
    pieces.push(value);
  }
}

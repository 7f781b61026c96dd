// Sends a file to the server as a picture of a site. By XMLHttpRequest: `fetch` tells nothing of how far an upload is.
import { MAX_PICTURE_BYTES } from '@/core/picture';
import type { ImageItem, PictureRefusal, UploadAnswer } from '@/server/trpc/router';

/** Why there is no picture: what the server says is wrong with it, or with who asks; no answer; or it was cancelled. */
export type UploadFailure =
  | { kind: 'refused'; refusal: PictureRefusal }
  | { kind: 'answered'; message: string }
  | { kind: 'unreachable' }
  | { kind: 'cancelled' };

export type Uploaded = { image: ImageItem } | { failure: UploadFailure };

export interface Sending {
  result: Promise<Uploaded>;
  cancel(): void;
}

/** `onProgress` hears the share that is sent, 0–1; at 1 the server begins to prepare it, which takes seconds. */
export function sendPicture(siteId: string, file: File, onProgress: (share: number) => void): Sending {
  // Before a slow line carries them for nothing.
  if (file.size > MAX_PICTURE_BYTES)
    return { result: Promise.resolve({ failure: { kind: 'refused', refusal: 'too-large' } }), cancel() {} };
  const request = new XMLHttpRequest();
  const result = new Promise<Uploaded>((resolve) => {
    const fail = (failure: UploadFailure) => resolve({ failure });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => fail({ kind: 'unreachable' });
    request.onabort = () => fail({ kind: 'cancelled' });
  });
  request.open(
    'POST',
    `/api/sites/${encodeURIComponent(siteId)}/images?name=${encodeURIComponent(file.name)}`,
  );
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(file);
  return { result, cancel: () => request.abort() };
}

function readAnswer(text: string): Uploaded {
  try {
    const answer = JSON.parse(text) as UploadAnswer;
    if ('image' in answer) return answer;
    const { message, details } = answer.error;
    return {
      failure: details ? { kind: 'refused', refusal: details.refusal } : { kind: 'answered', message },
    };
  } catch {
    // A proxy in between has answered for the server.
    return { failure: { kind: 'unreachable' } };
  }
}

// Uploads under way, apart from the fields that started them: whoever looks at another block meanwhile loses nothing.
import { createStore } from 'zustand/vanilla';
import type { ImageItem } from '@/server/trpc/router';
import { sendPicture, type UploadFailure } from './send-picture';

export type Upload =
  /** `share` of the file that is sent, 0–1. */
  | { kind: 'sending'; name: string; share: number; cancel: () => void }
  | { kind: 'failed'; name: string; failure: UploadFailure };

export type Uploads = Readonly<Record<string, Upload | undefined>>;

/** By the place that a picture is for. */
export const uploads = createStore<Uploads>(() => ({}));

const put = (place: string, upload: Upload | undefined) => uploads.setState({ [place]: upload });

/** Forgets what went wrong at this place. */
export function forgetFailure(place: string): void {
  if (uploads.getState()[place]?.kind === 'failed') put(place, undefined);
}

/** A newer file for the same place ends an older one. */
export async function upload(
  place: string,
  siteId: string,
  file: File,
  onDone: (image: ImageItem) => void,
): Promise<void> {
  const before = uploads.getState()[place];
  if (before?.kind === 'sending') before.cancel();
  const { name } = file;
  let isOurs = true;
  const { result, cancel } = sendPicture(siteId, file, (share) => {
    if (isOurs) put(place, { kind: 'sending', name, share, cancel });
  });
  const state: Upload = { kind: 'sending', name, share: 0, cancel };
  put(place, state);
  const done = await result;
  const now = uploads.getState()[place];
  isOurs = now?.kind === 'sending' && now.cancel === cancel;
  if ('image' in done) {
    if (isOurs) put(place, undefined);
    onDone(done.image);
  } else if (isOurs)
    put(
      place,
      done.failure.kind === 'cancelled' ? undefined : { kind: 'failed', name, failure: done.failure },
    );
}

// Sends a file of products to the server, which answers with what became of it. By XMLHttpRequest: `fetch` tells nothing of
// how far an upload is.
import type { FeedAnswer, ImportItem } from '@/server/trpc/router';

export type SentFeed =
  | { import: ImportItem }
  /** `message` is the server's, a sentence for people. */
  | { failure: { kind: 'answered'; message: string } | { kind: 'unreachable' } | { kind: 'cancelled' } };

export interface SendingFeed {
  result: Promise<SentFeed>;
  cancel(): void;
}

/** `onProgress` hears the share that is sent, 0–1; at 1 the server reads what is left of it. */
export function sendFeed(siteId: string, file: File, onProgress: (share: number) => void): SendingFeed {
  const request = new XMLHttpRequest();
  const result = new Promise<SentFeed>((resolve) => {
    const fail = (kind: 'unreachable' | 'cancelled') => resolve({ failure: { kind } });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => fail('unreachable');
    request.onabort = () => fail('cancelled');
  });
  const query = new URLSearchParams({ name: file.name });
  request.open('POST', `/api/sites/${encodeURIComponent(siteId)}/catalogue?${query}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(file);
  return { result, cancel: () => request.abort() };
}

function readAnswer(text: string): SentFeed {
  try {
    const answer = JSON.parse(text) as FeedAnswer;
    return 'import' in answer ? answer : { failure: { kind: 'answered', message: answer.error.message } };
  } catch {
    // A proxy in between has answered for the server.
    return { failure: { kind: 'unreachable' } };
  }
}

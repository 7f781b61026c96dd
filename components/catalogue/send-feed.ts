// Sends a file of products to the server, which answers with what became of every row.
import type { ImportAnswer, ImportReport } from '@/server/trpc/router';

export type SentFeed =
  | { report: ImportReport }
  /** `message` is the server's, a sentence for people. */
  | { failure: { kind: 'answered'; message: string } | { kind: 'unreachable' } };

export async function sendFeed(siteId: string, file: File): Promise<SentFeed> {
  try {
    const reply = await fetch(`/api/sites/${encodeURIComponent(siteId)}/catalogue`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    const answer = (await reply.json()) as ImportAnswer;
    return 'report' in answer ? answer : { failure: { kind: 'answered', message: answer.error.message } };
  } catch {
    return { failure: { kind: 'unreachable' } };
  }
}

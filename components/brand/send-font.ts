// Sends a file to the server as a font of a site.
import { MAX_FONT_BYTES } from '@/core/font-file';
import type { FontFile } from '@/core/campaign/theme';
import type { FontAnswer } from '@/server/trpc/router';

export type SentFont =
  | { font: FontFile }
  /** `message` is the server's, a sentence for people. */
  | { failure: { kind: 'too-large' } | { kind: 'answered'; message: string } | { kind: 'unreachable' } };

export async function sendFont(siteId: string, file: File): Promise<SentFont> {
  // Before a slow line carries it for nothing.
  if (file.size > MAX_FONT_BYTES) return { failure: { kind: 'too-large' } };
  try {
    const reply = await fetch(
      `/api/sites/${encodeURIComponent(siteId)}/fonts?name=${encodeURIComponent(file.name)}`,
      { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file },
    );
    const answer = (await reply.json()) as FontAnswer;
    return 'font' in answer
      ? { font: answer.font }
      : { failure: { kind: 'answered', message: answer.error.message } };
  } catch {
    return { failure: { kind: 'unreachable' } };
  }
}

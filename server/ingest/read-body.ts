// Reads a request's body, but never more than allowed and never for longer.
import type { Context } from 'hono';

/** Why there is no body: too many bytes, too many ms, or a sender that went away. */
export interface NoBody {
  broke: 'bytes' | 'ms' | 'connection';
}

/** `bytes` and `ms` bound the body; the answer is its text, or why there is none. Never rejects. */
export async function readBody(
  context: Context,
  { bytes, ms }: { bytes: number; ms: number },
): Promise<string | NoBody> {
  const announced = context.req.header('content-length');
  if (Number(announced) > bytes) return { broke: 'bytes' };
  const counted = announced !== undefined && context.req.header('transfer-encoding') === undefined;
  const reading = (counted ? context.req.text() : readStream(context.req.raw.body, bytes)).catch(
    (): NoBody => ({ broke: 'connection' }),
  );

  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<NoBody>((resolve) => {
    timer = setTimeout(() => resolve({ broke: 'ms' }), ms);
  });
  try {
    return await Promise.race([reading, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

async function readStream(
  stream: ReadableStream<Uint8Array> | null,
  bytes: number,
): Promise<string | NoBody> {
  if (!stream) return '';
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = '';
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    total += value.byteLength;
    if (total > bytes) {
      void reader.cancel().catch(() => {});
      return { broke: 'bytes' };
    }
    text += decoder.decode(value, { stream: true });
  }
}

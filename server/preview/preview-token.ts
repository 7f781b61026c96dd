// The token of a preview link: what to show and to whom, signed, so that nobody can change a letter of it or make one of their own.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

const flags = z.strictObject({
  statistics: z.boolean(),
  personalisation: z.boolean(),
  marketing: z.boolean(),
});
const text = z.string().max(2048);

const payloadSchema = z.strictObject({
  site: z.string().max(64),
  campaign: z.string().max(64),
  /** Of the draft, when the link was made; or the number of a release. */
  of: z.union([
    z.strictObject({ revision: z.number().int() }),
    z.strictObject({ release: z.number().int() }),
  ]),
  answers: z.record(z.string(), z.union([text, z.number(), z.boolean(), z.array(text), z.array(z.number())])),
  unknown: z.array(z.string()),
  consent: flags,
  time: z.number().int().nullable(),
  /** ms since 1970. */
  expiresAt: z.number().int(),
});
export type PreviewPayload = z.infer<typeof payloadSchema>;

/** What fits into the address of a page everywhere. */
export const MAX_TOKEN_LENGTH = 6000;

export interface PreviewTokens {
  sign(payload: PreviewPayload): string;
  /** Undefined for what was not signed here, or was changed since. */
  read(token: string): PreviewPayload | undefined;
}

/** @param secret of the data folder; a key of its own is derived from it, so that no other signature is one of these */
export function createPreviewTokens(secret: string): PreviewTokens {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'beckon preview link 1', 32));
  const signatureOf = (body: string) => createHmac('sha256', key).update(body).digest();
  return {
    sign(payload) {
      const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
      return `${body}.${signatureOf(body).toString('base64url')}`;
    },
    read(token) {
      const parts = /^([\w-]+)\.([\w-]{43})$/.exec(token.slice(0, MAX_TOKEN_LENGTH + 1));
      if (!parts || token.length > MAX_TOKEN_LENGTH) return undefined;
      const [, body = '', signature = ''] = parts;
      const given = Buffer.from(signature, 'base64url');
      const right = signatureOf(body);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      try {
        return payloadSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString())).data;
      } catch {
        return undefined;
      }
    },
  };
}

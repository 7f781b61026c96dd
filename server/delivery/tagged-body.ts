// A text that is served, encoded once, with the validator by which browsers ask for it again.
import { createHash } from 'node:crypto';
import { encode, type Encoded } from './encode';

export interface TaggedBody {
  body: Encoded;
  /** Strong validator of the text. */
  etag: string;
}

/** `thorough` is for what is kept for long. */
export async function tagBody(text: string, thorough: boolean): Promise<TaggedBody> {
  return { body: await encode(text, thorough), etag: tagOf(text) };
}

/** Equal exactly for equal texts. */
export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

// What is kept and sent of an answer that was chosen.
import { isBlank } from './is-blank';

/** Without line breaks, because those part several answers. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** Its value if it has one, else its words, in one line. Empty only where nothing is written. */
export function valueOf({ label, value = '' }: { label: string; value?: string | undefined }): string {
  return oneLine(isBlank(value) ? label : value);
}

// The name of an uploaded file, as people read it.

/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * The last part of what may be a path; empty when nothing of it can be read.
 * @param most characters @param ending is left out, in capitals too
 */
export function readFileName(
  given: string,
  { most, ending = '' }: { most: number; ending?: string },
): string {
  const name = given.replace(UNSEEN, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  const hasEnding = ending !== '' && name.toLowerCase().endsWith(ending);
  return [...(hasEnding ? name.slice(0, -ending.length).trim() : name)].slice(0, most).join('');
}

// The name under which an answer is sent: letters, digits and underscores made from words, not yet taken in the variant.
import type { Variant } from '@/core/campaign/document';
import { eachBlock, isQuestion } from '@/core/campaign/traverse';

const LONGEST_NAME = 40;

/** `What size?` → `what_size`; empty when the words are in a script without letters from a to z. */
export function nameFrom(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_NAME)
    .replace(/_+$/, '');
}

/** What is typed as a name, as far as it can be one. */
export function nameTyped(text: string): string {
  return text
    .replaceAll(/\s/g, '_')
    .replaceAll(/[^A-Za-z0-9_-]/g, '')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, LONGEST_NAME);
}

/** Names of the questions of a variant in small letters, but for that of one block. */
export function takenNames(variant: Variant, besides?: string): Set<string> {
  const names = [...eachBlock({ variants: [variant] })].flatMap(({ block }) =>
    isQuestion(block) && block.id !== besides ? [block.name.toLowerCase()] : [],
  );
  return new Set(names);
}

/** The name itself, or with the first number behind it that makes it free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (name === '') return '';
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1)
    free = `${name.slice(0, LONGEST_NAME - 4)}_${count}`;
  return free;
}

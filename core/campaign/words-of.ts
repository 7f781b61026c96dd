// What an owner wrote in a block and visitors read, whatever the kind: a kind that is added is read without a word here.
import type { Block } from './block';

/** Fields that hold words, in the order in which they are read. */
const FIELDS = [
  'text',
  'title',
  'label',
  'before',
  'after',
  'reached',
  'placeholder',
  'low',
  'high',
] as const;

/** Not the words of what nobody sees. */
export function wordsOf(block: Block): string[] {
  if (block.kind === 'hidden') return [];
  const fields: Readonly<Record<string, unknown>> = { ...block };
  const words = FIELDS.flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string' ? [value] : [];
  });
  if (block.kind === 'countdown' && block.finish.kind === 'show') words.push(block.finish.text);
  if ('options' in block) words.push(...block.options.map(({ label }) => label));
  return words.filter((text) => text !== '');
}

// What all fields share: the ids that tie a field to its label and its error line, and the look of that line.
import type { ElementTree } from '../design';
import type { Tokens } from '../tokens';

/** `id` of the input of a block. The prefix keeps block ids from shadowing properties of the form element. */
export function inputId(block: string): string {
  return `f-${block}`;
}

function errorId(block: string): string {
  return `e-${block}`;
}

/** Attributes that tie an input to its block. */
export function inputAttributes(block: string): { id: string; 'aria-describedby': string } {
  return { id: inputId(block), 'aria-describedby': errorId(block) };
}

/** The line under a field; empty, and without height, until something is wrong. */
export function errorLine(block: string): ElementTree {
  return ['p', { class: 'error', id: errorId(block), role: 'alert' }];
}

export function fieldCss({ error }: Tokens): string {
  return `.error{font-size:14px;line-height:20px;color:${error}}.error:not(:empty){margin-top:6px}`;
}

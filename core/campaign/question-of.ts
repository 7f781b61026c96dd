// A block as a question of a quiz: what can be answered to it, whatever it looks like.
import { AGREED, type Span } from '@/core/quiz/quiz';
import type { Block } from './block';

/** What can be answered. */
export type Answerable =
  | { kind: 'one'; options: readonly string[] }
  | { kind: 'many'; options: readonly string[]; least: number; most: number; alone?: string }
  | ({ kind: 'number'; whole: boolean } & Span)
  | { kind: 'text' };

/** Undefined: the block asks nothing that a quiz could go by. */
export function questionOf(block: Block): (Answerable & { required: boolean }) | undefined {
  switch (block.kind) {
    case 'radio':
    case 'select':
      return { kind: 'one', required: block.required, options: block.options.map(({ id }) => id) };
    case 'checkboxes':
      return {
        kind: 'many',
        required: block.required,
        options: block.options.map(({ id }) => id),
        least: 1,
        most: block.options.length,
      };
    case 'consent':
      return { kind: 'one', required: block.required, options: [AGREED] };
    case 'number':
      return {
        kind: 'number',
        required: block.required,
        whole: block.whole,
        from: block.min,
        to: block.max,
      };
    case 'rating': {
      const [from, to] = block.scale === 'nps' ? [0, 10] : [1, 5];
      return { kind: 'number', required: block.required, whole: true, from, to };
    }
    case 'email':
    case 'text-field':
    case 'phone':
    case 'date':
      return { kind: 'text', required: block.kind === 'email' || block.required };
    case 'hidden':
    case 'heading':
    case 'text':
    case 'social':
    case 'countdown':
    case 'timer':
    case 'progress':
    case 'products':
    case 'list':
    case 'divider':
    case 'spacer':
    case 'icon':
    case 'button':
    case 'coupon':
    case 'image':
    case 'video':
    case 'html':
    case 'columns':
      return undefined;
  }
}

// A block as a question of a quiz: what can be answered to it, whatever it looks like.
import { AGREED, type Span } from '@/core/quiz/quiz';
import type { Block, BlockOf } from './block';

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
    case 'yes-no':
      return oneOf(block);
    case 'cards':
      return block.several ? severalOf(block) : oneOf(block);
    case 'checkboxes':
      return severalOf(block);
    case 'slider':
      return {
        kind: 'number',
        required: block.required,
        whole: Number.isInteger(block.min) && Number.isInteger(block.step),
        from: block.min,
        to: block.max,
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

const idsOf = ({ options }: { options: readonly { id: string }[] }) => options.map(({ id }) => id);

const oneOf = (block: BlockOf<'radio' | 'select' | 'yes-no' | 'cards'>) => ({
  kind: 'one' as const,
  required: block.required,
  options: idsOf(block),
});

function severalOf(block: BlockOf<'checkboxes' | 'cards'>) {
  const alone = block.options.find((option) => option.alone);
  return {
    kind: 'many' as const,
    required: block.required,
    options: idsOf(block),
    least: block.least ?? 1,
    most: block.most ?? block.options.length,
    ...(alone && { alone: alone.id }),
  };
}

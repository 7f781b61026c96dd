// The heading of a step; the first one names the dialog.
import { textOrGap, type BlockRenderer } from './block-renderer';

export const heading: BlockRenderer<'heading'> = {
  tree: ({ text, align }) => ['h2', align === 'center' ? { class: 'centre' } : 0, textOrGap(text)],
  css: () =>
    'h2{font-size:clamp(25px,7vw,28px);font-weight:600;line-height:1.2;letter-spacing:-.015em;text-wrap:balance}',
};

// The heading of a step; the first one names the dialog.
import { filledOrGap, type BlockRenderer } from './block-renderer';

export const heading: BlockRenderer<'heading'> = {
  tree: ({ text, align }) => ['h2', align === 'center' ? { class: 'centre' } : 0, ...filledOrGap(text)],
  css: ({ headingFont, headingWeight }) =>
    `h2{margin-bottom:-4px;font-family:${headingFont};font-size:clamp(27px,8vw,32px);font-weight:${headingWeight};line-height:1.15;letter-spacing:-.015em;text-wrap:balance}`,
};

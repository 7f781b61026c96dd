// Running text, and small print in a quieter tone.
import { textOrGap, type BlockRenderer } from './block-renderer';

export const text: BlockRenderer<'text'> = {
  tree: ({ text, align, tone }) => {
    const names = [align === 'center' && 'centre', tone === 'quiet' && 'quiet'].filter(Boolean).join(' ');
    return ['p', names ? { class: names } : 0, textOrGap(text)];
  },
  css: ({ body, quiet }) =>
    `p{color:${body};text-wrap:pretty}.quiet{font-size:14px;line-height:21px;color:${quiet}}`,
};

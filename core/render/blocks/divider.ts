// A line. To those who do not see it, it is a separator.
import type { BlockRenderer } from './block-renderer';

export const divider: BlockRenderer<'divider'> = {
  tree: ({ weight }) => ['div', { class: `divider ${weight}`, role: 'separator' }],
  css: ({ text }) =>
    `.divider{margin:4px 0;border-top:1px solid ${text}2e}.divider.medium{border-width:2px}.divider.bold{border-width:4px}`,
};

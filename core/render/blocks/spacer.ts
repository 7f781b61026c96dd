// Room. The gap that stands between blocks anyway is not doubled by it.
import type { BlockRenderer } from './block-renderer';

export const spacer: BlockRenderer<'spacer'> = {
  tree: ({ height }) => ['div', { class: `spacer ${height}` }],
  css: () =>
    `.spacer{height:24px}.spacer:not(:first-child){margin-top:-16px}.spacer.small{height:8px}.spacer.large{height:48px}`,
};

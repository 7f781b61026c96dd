// The owner's own HTML: a frame around a page that the server keeps. Until its address is known there is only the room for it.
import { HTML_SANDBOX } from '@/core/html-file';
import type { BlockRenderer } from './block-renderer';

export const html: BlockRenderer<'html'> = {
  tree({ id, title }, { pageOf }) {
    const src = pageOf?.(id);
    return src
      ? ['iframe', { class: 'html', src, sandbox: HTML_SANDBOX, title }]
      : ['div', { class: 'html' }];
  },
  // In the scheme of the page in it, or browsers would draw an opaque ground behind it.
  css: ({ scheme, pictureRadius }) =>
    `.html{display:block;width:100%;border:0;border-radius:${pictureRadius}px;color-scheme:${scheme}}`,
  ownCss: ({ id, height }) => `[data-block="${id}"]{height:${height}px}`,
};

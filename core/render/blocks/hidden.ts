// An answer that nobody is asked for. It takes no room.
import type { BlockRenderer } from './block-renderer';

export const hidden: BlockRenderer<'hidden'> = {
  tree: ({ name, source, value }) => [
    'input',
    {
      type: 'hidden',
      'data-name': name,
      ...(source === 'fixed' ? { value } : { 'data-query': value }),
    },
  ],
  css: () => '',
};

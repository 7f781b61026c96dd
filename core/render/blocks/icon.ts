// A small drawing. It says nothing that the words do not, so who only listens does not hear of it.
import type { IconName } from '@/core/campaign/icon-names';
import { ICONS } from '../icons';
import type { BlockRenderer } from './block-renderer';

/** Drawings with a direction of their own, which turn with the writing. */
const TURNING: readonly string[] = ['truck', 'return', 'chat'] satisfies IconName[];

export const icon: BlockRenderer<'icon'> = {
  tree: ({ icon, size, tone, align }) => [
    'div',
    {
      class: ['icon', size, tone, align === 'center' && 'centre'].filter(Boolean).join(' '),
      'aria-hidden': 'true',
    },
    ['svg', { viewBox: '0 0 24 24' }, ['path', { d: ICONS[icon] }]],
  ],
  css: ({ focus, quiet }) =>
    `.icon{line-height:0}.icon svg{width:40px;stroke-width:1.5;stroke-linejoin:round}` +
    `.icon.small svg{width:24px;stroke-width:1.75}.icon.large svg{width:64px;stroke-width:1.25}` +
    // As for the focus ring: the accent, unless it drowns in the background.
    `.icon.accent{color:${focus}}.icon.quiet{color:${quiet}}`,
  ownCss: ({ id, icon }) =>
    TURNING.includes(icon) ? `[data-block="${id}"]:dir(rtl) svg{transform:scaleX(-1)}` : '',
};

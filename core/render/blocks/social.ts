// Links to networks, as drawings of our own that are named for those who listen.
import { isNetworkUrl, NETWORKS, type Network } from '@/core/campaign/networks';
import type { ElementTree } from '../design';
import { textOrGap, type BlockRenderer } from './block-renderer';

/** On 24 by 24, as SVG path data. */
const GLYPHS: Record<Network, string> = {
  instagram:
    'M8 3h8a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5zM12 8a4 4 0 1 0 0 8 4 4 0 1 0 0-8zM17 7v.01',
  facebook: 'M16 4h-2a4 4 0 0 0-4 4v13M6 11h9',
  tiktok: 'M13 3v12.5a4 4 0 1 1-4-4M13 3c.5 3 2.5 5 6 5',
  youtube: 'M6 5h12a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4zM10 9l5 3-5 3z',
  pinterest:
    'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM10 20l2.5-9M9 12.5c-1.8-4 5.5-6.5 6.3-2.2.5 3.4-3.3 5.2-4.3 2.7',
  x: 'M4 4l16 16M20 4L4 20',
  linkedin: 'M5 10v10M5 5v.01M10 20V10M10 15c0-6 9-6 9 0v5',
  whatsapp: 'M12 3a9 9 0 0 0-7.7 13.6L3 21l4.5-1.3A9 9 0 1 0 12 3zM9 8c0 4 3 7 7 7',
};

export const social: BlockRenderer<'social'> = {
  tree: ({ links, align }) => [
    'div',
    { class: align === 'center' ? 'social centre' : 'social' },
    ...(links.length > 0
      ? links.map(({ network, url }): ElementTree => [
          'a',
          {
            'data-action': 'link',
            'aria-label': NETWORKS[network],
            ...(isNetworkUrl(url) && { href: url }),
          },
          ['svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ['path', { d: GLYPHS[network] }]],
        ])
      : [textOrGap('')]),
  ],
  css: ({ text, quiet }) =>
    `.social{display:flex;flex-wrap:wrap;margin-inline:-11px}.social.centre{justify-content:center}` +
    `.social a{display:grid;place-items:center;width:44px;height:44px;color:${quiet}}.social a:hover{color:${text}}.social svg{width:22px;stroke-width:1.75;stroke-linejoin:round}`,
};

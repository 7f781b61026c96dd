// The uploaded fonts that a theme is set in, as the shop is told of them.
import { fontsOf } from '@/core/campaign/fonts-of';
import type { Theme } from '@/core/campaign/theme';
import { fontPath } from '@/core/font-file';
import type { ElementTree } from './design';

/** Addresses, and what they hold: `/s/f/HASH.woff2 all,…`. Empty: every device has what it takes. */
export function fontsNamed({ font }: Theme): string {
  const files = Object.values(fontsOf(font)).flatMap((one) =>
    typeof one === 'string' ? [] : [fontPath(one.file) + (one.variable ? ' all' : '')],
  );
  return [...new Set(files)].join();
}

/** The same step, which says so. */
export function withFonts([tag, attributes, ...children]: ElementTree, fonts: string): ElementTree {
  return [tag, fonts ? { ...(attributes || {}), 'data-fonts': fonts } : attributes, ...children];
}

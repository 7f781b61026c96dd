// The typefaces that the shop's owner uploaded. A shadow root loads none by its own sheet, so the page gets them, under names
// that nothing else has; until they are there the device's own stand in for them.
import { fontFamily } from '@/core/font-file';
import type { Behaviour } from './behaviour';

export const font: Behaviour = ({ card }) => {
  const document = card.ownerDocument;
  const view = document.defaultView;
  const named = card.querySelector<HTMLElement>('[data-fonts]')?.dataset['fonts'];
  if (!view || !named) return;
  for (const one of named.split(',')) {
    const [address = '', weights] = one.split(' ');
    const family = fontFamily(address);
    if ([...document.fonts].some((known) => known.family === family)) continue;
    document.fonts.add(
      new view.FontFace(family, `url(${address})`, {
        display: 'swap',
        weight: weights ? '1 1000' : '400',
      }),
    );
  }
};

// A picture in the formats and sizes that browsers choose from. Its shape is in the sheet, so that nothing moves when it comes.
import type { BlockOf } from '@/core/campaign/block';
import type { Picture } from '@/core/campaign/blocks/image';
import { PICTURE_FORMATS, picturePath, pictureWidths, type PictureFormat } from '@/core/picture';
import { isSafeUrl } from '@/core/safe-url';
import type { ElementTree } from '../design';
import type { BlockRenderer } from './block-renderer';

/** Formats whose card has other margins than a popup's: top, sides and bottom, CSS px. null: its edges are nowhere near. */
const MARGINS: Readonly<Record<string, readonly [number, number, number] | null>> = {
  slideIn: [40, 28, 24],
  embed: [32, 28, 32],
  fullscreen: null,
  bar: null,
};
/** Of a picture in a bar, which is no higher than its words, CSS px. */
const BAR_HEIGHT = 44;

/** The shape of one that is still missing. */
const EMPTY_RATIO = '16:9';

export const image: BlockRenderer<'image'> = {
  tree(block, { kind, width, sizes = `(max-width:${width}px) 100vw,${width}px` }) {
    const { picture, link } = block;
    const bleed = block.bleed && MARGINS[kind] !== null;
    const look = { class: `image${bleed ? ' bleed' : ''}${picture ? '' : ' missing'}` };
    if (!picture) return ['div', look, ...EMPTY_PICTURE];
    const shown = sources(picture, block, sizes);
    return link
      ? [
          'a',
          { ...look, 'data-action': 'link', ...(isSafeUrl(link) && { href: link }) },
          ['picture', 0, ...shown],
        ]
      : ['picture', look, ...shown];
  },
  css: ({ radius, pictureRadius, field, outline, quiet, background }) =>
    // The margins of the card, taken back. A form begins with a field that nobody sees.
    `.image{display:block}.image img{display:block;width:100%;object-fit:cover;border-radius:${pictureRadius}px}` +
    `.bleed{--top:48px;--side:40px;--bottom:32px;margin-inline:calc(-1*var(--side))}.bleed:is(:first-child,.trap+*){margin-top:calc(-1*var(--top))}.bleed:last-child{margin-bottom:calc(-1*var(--bottom))}` +
    `.image.bleed img{border-radius:0}.bleed:is(:first-child,.trap+*) img{border-radius:${radius}px ${radius}px 0 0}.bleed:last-child img{border-radius:0 0 ${radius}px ${radius}px}.bleed:only-child img{border-radius:${radius}px}` +
    `.card:has(.bleed:is(:first-child,.trap+*))>.close{opacity:1;background:${background}}` +
    `@media(max-width:480px){.bleed{--side:24px;--bottom:20px}}` +
    `.missing{display:grid;place-items:center;border-radius:${pictureRadius}px;background:${field};color:${quiet};box-shadow:inset 0 0 0 1px ${outline}}.missing svg{width:32px}`,
  ownCss({ id, picture, ratio, focus: { x, y }, bleed }, { kind }) {
    const own = `[data-block="${id}"]`;
    const margins = bleed && MARGINS[kind];
    const shape = ratio === 'original' && picture ? `${picture.width}/${picture.height}` : shapeOf(ratio);
    const isCut = ratio !== 'original' && (x !== 0.5 || y !== 0.5);
    const place = isCut ? `;object-position:${percent(x)} ${percent(y)}` : '';
    const size = kind === 'bar' ? `;width:auto;height:${BAR_HEIGHT}px` : '';
    return (
      (margins ? `${own}{--top:${margins[0]}px;--side:${margins[1]}px;--bottom:${margins[2]}px}` : '') +
      `${own}${picture ? ' img' : ''}{aspect-ratio:${shape}${place}${size}}`
    );
  },
};

/** A landscape in a frame. */
export const EMPTY_PICTURE: ElementTree[] = [
  [
    'svg',
    { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    ['path', { d: 'M3 5h18v14H3zM3 16l5-5 5 5 3-3 5 5M15 9h.01' }],
  ],
];

const shapeOf = (ratio: BlockOf<'image'>['ratio']) =>
  (ratio === 'original' ? EMPTY_RATIO : ratio).replace(':', '/');

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** @param sizes how wide the picture is shown */
export function sources(
  picture: Picture,
  { alt, decorative }: Pick<BlockOf<'image'>, 'alt' | 'decorative'>,
  sizes: string,
): ElementTree[] {
  const [first, last] = PICTURE_FORMATS;
  return [
    ['source', { type: `image/${first}`, srcset: srcset(picture, first), sizes }],
    ['img', { srcset: srcset(picture, last), sizes, alt: decorative ? '' : alt, decoding: 'async' }],
  ];
}

const srcset = ({ hash, width }: Picture, format: PictureFormat) =>
  pictureWidths(width)
    .map((size) => `${picturePath(hash, size, format)} ${size}w`)
    .join();

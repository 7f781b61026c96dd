// Columns: their widths, their ground, and what becomes of a picture that fills one up to the edges of the card. What stands in
// them is put in by the caller.
import type { Block, BlockOf } from '@/core/campaign/block';
import { insideOf, isColumns } from '@/core/campaign/nest-blocks';
import type { Tokens } from '../tokens';
import type { BlockRenderer, Surroundings } from './block-renderer';

type Columns = BlockOf<'columns'>;

/** Between columns, CSS px. */
const GAPS = { none: 0, small: 12, medium: 24, large: 40 } as const;

/** Windows up to this width are phones, CSS px: as in the mount's frame. */
const PHONE = 480;

/** Of cards that do not clip what they hold, because nothing scrolls in them. */
const CLIPS = ['popup', 'embed'];

/** Pictures that are as high as there is room. */
const GROWING = ':is(.column>.bleed:only-child,.stretch>.column>.image)';

export const columns: BlockRenderer<'columns'> = {
  tree: ({ vertical, stacks, fill }) => [
    'div',
    {
      class: ['columns', vertical, stacks && 'stacks', fill !== 'none' && `ground ${fill}-ground`]
        .filter(Boolean)
        .join(' '),
    },
  ],
  css: () =>
    `.columns{display:grid;row-gap:24px;align-items:start}.columns.center{align-items:center}.columns.stretch{align-items:stretch}` +
    `.column{display:flex;flex-direction:column;gap:16px;min-width:0}` +
    `@media(max-width:${PHONE}px){.columns.stacks{grid-template-columns:none}}`,
  ownCss({ id, shares, gap }, { kind }) {
    const own = `[data-block="${id}"]`;
    // A bar is one line, in which columns would stand in the way.
    if (kind === 'bar') return `${own},${own}>.column{display:contents}`;
    const widths = shares.map((share) => `${share}fr`).join(' ');
    return `${own}{grid-template-columns:${widths};column-gap:${GAPS[gap]}px}`;
  },
};

/** Rules of grounds, and of pictures in columns, where there are any. `kind`: of the format */
export function moreColumnsCss(blocks: readonly Block[], tokens: Tokens, kind: string): string {
  const hasGround = blocks.some((block) => isColumns(block) && block.fill !== 'none');
  const hasPicture = blocks.some((block) => block.kind === 'image' && insideOf(block));
  return (
    (hasGround ? groundCss(tokens) : '') +
    (hasPicture ? PICTURES + (CLIPS.includes(kind) ? '.card:has(.column>.bleed){overflow:clip}' : '') : '')
  );
}

function groundCss({ body, pictureRadius, ground, accentGround, outline }: Tokens): string {
  return (
    `.ground{padding:var(--pad);--pad:24px;border-radius:${pictureRadius}px;overflow:clip}.quiet-ground{background:${ground}}.accent-ground{background:${accentGround}}.outline-ground{border:1px solid ${outline}}` +
    // Words of less weight would be too faint on it.
    `.ground :is(.quiet,.optional,.plain.plain){color:${body}}@media(max-width:${PHONE}px){.ground{--pad:20px}}`
  );
}

const PICTURES =
  // Alone in its column a picture is as high as the words beside it, and never lower than its own shape.
  `.column:has(>.bleed:only-child){align-self:stretch}${GROWING}{display:grid;flex-grow:1}${GROWING}>picture{display:grid}${GROWING} source{display:none}${GROWING} img{height:100%}` +
  // The margins of the card, or of a ground, taken back on the sides where its edges are near.
  `.columns>.column>.bleed{margin:0}.columns.ground>.column>.bleed{--top:var(--pad);--side:var(--pad);--bottom:var(--pad)}.columns>.column>.bleed img{border-radius:0}` +
  `.columns>.column:first-child>.bleed{margin-inline-start:calc(-1*var(--side))}.columns>.column:last-child>.bleed{margin-inline-end:calc(-1*var(--side))}` +
  `.columns:is(:first-child,.trap+*,.ground)>.column>.bleed:first-child{margin-top:calc(-1*var(--top))}.columns:is(:last-child,.ground)>.column>.bleed:last-child{margin-bottom:calc(-1*var(--bottom))}` +
  `@media(max-width:${PHONE}px){.columns.stacks>.column>.bleed.bleed{margin-inline:calc(-1*var(--side))}` +
  `.columns.stacks>.column:not(:first-child)>.bleed:first-child{margin-top:0}.columns.stacks>.column:not(:last-child)>.bleed:last-child{margin-bottom:0}` +
  // On top, wherever it stood, and low enough for the words to be in sight.
  `.stacks>.column:has(>.bleed:only-child){order:-1}.stacks>.column>.bleed:only-child,.stacks>.column>.bleed:only-child img{max-height:min(240px,30vh)}` +
  `.columns.stacks>.column:last-child:not(:first-child)>.bleed:only-child{margin-bottom:0}.columns.stacks:is(:first-child,.trap+*,.ground)>.column:last-child>.bleed:only-child{margin-top:calc(-1*var(--top))}}`;

/** What the blocks of a column may know of what they stand in. */
export function columnSurroundings(
  { shares, stacks }: Columns,
  column: number,
  around: Surroundings,
): Surroundings {
  const part = (shares[column] ?? 0) / shares.reduce((sum, share) => sum + share, 0);
  const room = Math.round(around.width * part);
  return {
    ...around,
    width: room,
    sizes: `(max-width:${PHONE}px) ${stacks ? 100 : Math.round(100 * part)}vw,${room}px`,
  };
}

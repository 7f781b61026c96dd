// Columns: their widths, their ground, and what becomes of a picture that fills one up to the edges of the card. What stands in
// them is put in by the caller.
import type { BlockOf } from '@/core/campaign/block';
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
  css: ({ body, pictureRadius, ground, accentGround, outline }) =>
    `.columns{display:grid;row-gap:24px;align-items:start}.columns.center{align-items:center}.columns.stretch{align-items:stretch}` +
    `.column{display:flex;flex-direction:column;gap:16px;min-width:0}` +
    `.ground{padding:var(--pad);--pad:24px;border-radius:${pictureRadius}px;overflow:clip}.quiet-ground{background:${ground}}.accent-ground{background:${accentGround}}.outline-ground{border:1px solid ${outline}}` +
    // Words of less weight would be too faint on it.
    `.ground :is(.quiet,.optional,.plain.plain){color:${body}}` +
    // A picture alone in its column is as high as the words beside it, and never lower than its own shape.
    `.column:has(>.bleed:only-child){align-self:stretch}${GROWING}{display:grid;flex-grow:1}${GROWING}>picture{display:grid}${GROWING} source{display:none}${GROWING} img{height:100%}` +
    // The margins of the card, taken back on the sides where it is near.
    `.columns>.column>.bleed{margin:0}.columns>.column:first-child>.bleed{margin-inline-start:calc(-1*var(--side))}.columns>.column:last-child>.bleed{margin-inline-end:calc(-1*var(--side))}` +
    `.columns:is(:first-child,.trap+*)>.column>.bleed:first-child{margin-top:calc(-1*var(--top))}.columns:last-child>.column>.bleed:last-child{margin-bottom:calc(-1*var(--bottom))}` +
    `.columns.ground>.column>.bleed{--top:var(--pad);--side:var(--pad);--bottom:var(--pad)}.columns.ground>.column>.bleed:first-child{margin-top:calc(-1*var(--pad))}.columns.ground>.column>.bleed:last-child{margin-bottom:calc(-1*var(--pad))}` +
    `.columns>.column>.bleed img{border-radius:0}` +
    `@media(max-width:${PHONE}px){.ground{--pad:20px}.columns.stacks{grid-template-columns:none}` +
    `.columns.stacks>.column>.bleed.bleed{margin-inline:calc(-1*var(--side))}` +
    `.columns.stacks>.column:not(:first-child)>.bleed:first-child{margin-top:0}.columns.stacks>.column:not(:last-child)>.bleed:last-child{margin-bottom:0}` +
    // On top, wherever it stood, and low enough for the words to be in sight.
    `.stacks>.column:has(>.bleed:only-child){order:-1}:is(.stacks>.column>.bleed:only-child,.stacks>.column>.bleed:only-child img){max-height:min(240px,30vh)}` +
    `.columns.stacks>.column:last-child:not(:first-child)>.bleed:only-child{margin-bottom:0}.columns.stacks:is(:first-child,.trap+*)>.column:last-child>.bleed:only-child{margin-top:calc(-1*var(--top))}.columns.stacks.ground>.column:last-child>.bleed:only-child{margin-top:calc(-1*var(--pad))}}`,
  ownCss({ id, shares, gap }, { kind }) {
    const own = `[data-block="${id}"]`;
    // A bar is one line, in which columns would stand in the way.
    if (kind === 'bar') return `${own},${own}>.column{display:contents}`;
    const widths = shares.map((share) => `${share}fr`).join(' ');
    return (
      `${own}{grid-template-columns:${widths};column-gap:${GAPS[gap]}px}` +
      (CLIPS.includes(kind) ? '.card:has(.column>.bleed){overflow:clip}' : '')
    );
  },
};

/** What the blocks of a column may know of what they stand in. */
export function columnSurroundings(
  { shares, stacks }: Columns,
  column: number,
  { kind, width }: Surroundings,
): Surroundings {
  const part = (shares[column] ?? 0) / shares.reduce((sum, share) => sum + share, 0);
  const room = Math.round(width * part);
  return {
    kind,
    width: room,
    sizes: `(max-width:${PHONE}px) ${stacks ? 100 : Math.round(100 * part)}vw,${room}px`,
  };
}

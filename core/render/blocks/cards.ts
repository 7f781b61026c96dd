// Answers with pictures. Radio buttons or ticks that only look otherwise: keys work as they do.
import type { BlockOf } from '@/core/campaign/block';
import type { FieldOption } from '@/core/campaign/blocks/field';
import { oneLine } from '@/core/campaign/value-of';
import type { ElementTree } from '../design';
import { textOrGap, type BlockRenderer, type Surroundings } from './block-renderer';
import { answerTree, choiceGroup } from './choice';
import { EMPTY_PICTURE, sources } from './image';

export const cards: BlockRenderer<'cards'> = {
  tree: (block, around) => {
    const type = block.several ? 'checkbox' : 'radio';
    return choiceGroup(block, 'cards', type, [
      [
        'div',
        { class: `deck${block.perRow === 3 ? ' three' : ''}` },
        ...block.options.flatMap((option) =>
          answerTree(block, option, type, faceTree(option, pictureSizes(block, around))),
        ),
      ],
    ]);
  },
  css: ({ text, background, ground, outline, quiet, field, focus, error, pictureRadius }) =>
    `.deck{display:grid;grid-auto-flow:dense;grid-template-columns:repeat(2,minmax(0,1fr));gap:12px}.three{grid-template-columns:repeat(3,minmax(0,1fr))}` +
    `.deck label{position:relative;display:grid}.deck [type=radio],.deck [type=checkbox]{position:absolute;inset:0;z-index:1;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}` +
    `.face{position:relative;display:flex;flex-direction:column;overflow:hidden;border:1px solid ${outline};border-radius:${pictureRadius}px;background:${field}}` +
    `.photo{display:block;background:${ground}}.photo img{display:block;width:100%;object-fit:cover}.blank{display:grid;place-items:center;color:${quiet}}.blank svg{width:32px}` +
    `.caption{flex:1;display:grid;place-items:center;min-height:24px;padding:10px 8px;font-size:15px;font-weight:600;line-height:20px;text-align:center;overflow-wrap:anywhere;hyphens:auto}.caption:only-child{padding-block:36px}` +
    `.deck label:hover .face{border-color:${text}}.deck [aria-invalid=true]+.face{border-color:${error}}.deck :checked+.face{border-color:${focus};box-shadow:0 0 0 1px ${focus}}` +
    `.deck :focus-visible+.face{outline:2px solid ${focus};outline-offset:3px}` +
    // A tick in the corner, for those to whom a coloured edge says nothing.
    `.face::after{content:"";position:absolute;inset-block-start:8px;inset-inline-end:8px;width:24px;height:24px;border-radius:50%;background:${focus};opacity:0}.face::before{content:"";position:absolute;z-index:1;inset-block-start:13px;inset-inline-end:17px;width:6px;height:11px;border:solid ${background};border-width:0 2px 2px 0;rotate:45deg;opacity:0}` +
    `.deck :checked+.face::after,.deck :checked+.face::before{opacity:1}` +
    `@media(max-width:480px){.three{grid-template-columns:repeat(2,minmax(0,1fr))}}`,
  ownCss: ({ id, ratio }) =>
    `[data-block="${id}"] :is(.photo img,.blank){aspect-ratio:${ratio.replace(':', '/')}}`,
};

/** "Other" and "none of these" may have words alone; of all others a picture is still missing. */
function faceTree({ label, picture, alt = '', alone, writes }: FieldOption, sizes: string): ElementTree {
  const shot: ElementTree[] = picture
    ? [['picture', { class: 'photo' }, ...sources(picture, { alt }, sizes)]]
    : alone || writes
      ? []
      : [['span', { class: 'blank' }, ...EMPTY_PICTURE]];
  return ['span', { class: 'face' }, ...shot, ['span', { class: 'caption' }, textOrGap(oneLine(label))]];
}

/** As in HTML's `sizes`: on phones two stand side by side. */
const pictureSizes = ({ perRow }: BlockOf<'cards'>, { width }: Surroundings) =>
  `(max-width:480px) 50vw,${Math.round(width / perRow)}px`;

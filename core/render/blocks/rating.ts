// A mark. Stars and faces are radio buttons that only look otherwise: keys work as they do, and each says what it means.
import type { BlockOf } from '@/core/campaign/block';
import type { ElementTree } from '../design';
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { groupTree, tickAttributes } from './field';

type Rating = BlockOf<'rating'>;

const STAR = 'M12 2.6l2.9 6 6.5.9-4.7 4.6 1.1 6.5L12 17.5l-5.8 3.1 1.1-6.5L2.6 9.5l6.5-.9z';
/** A face with eyes; drawn, because not every device has every letter of this kind. */
const FACE = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9 9.2v.8M15 9.2v.8';
/** From very bad to very good. */
const MOUTHS = [
  'M7.8 17a4.4 4 0 0 1 8.4 0',
  'M8.6 16q3.4-2.6 6.8 0',
  'M8.6 15.4h6.8',
  'M8.6 14.6q3.4 2.6 6.8 0',
  'M7.8 13.8h8.4a4.2 4 0 0 1-8.4 0z',
] as const;
const HIGHEST_RECOMMENDATION = 10;

export const rating: BlockRenderer<'rating'> = {
  tree: (block) => {
    const { id, scale, low, high } = block;
    const note = `n-${id}`;
    const ends: ElementTree[] =
      low || high ? [['div', { class: 'ends', id: note }, ['span', 0, low], ['span', 0, high]]] : [];
    return groupTree(
      block,
      { look: 'rating', missing: RENDER_TEXTS.choiceMissing, ...(ends.length > 0 && { note }) },
      ['div', { class: `marks ${scale}` }, ...marks(block)],
      ...ends,
    );
  },
  css: ({ text, background, quiet, outline, field, focus, accent, onAccent, error, controlRadius }) =>
    `.marks{display:flex;gap:4px}.marks label{position:relative;display:grid;place-items:center;width:44px;height:44px}` +
    `.marks input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}` +
    `.marks :focus-visible+*{outline:2px solid ${focus};outline-offset:4px;border-radius:${Math.min(controlRadius, 8)}px}` +
    `.ends{display:flex;justify-content:space-between;gap:16px;margin-top:4px;font-size:13px;line-height:18px;color:${quiet}}.ends span+span{text-align:end}` +
    `.marks svg{width:34px;stroke-width:1.5;stroke-linejoin:round;color:${outline}}.marks:not(.nps)+.ends{max-width:236px}` +
    // Up to the chosen one; a browser without :has() fills the chosen one alone.
    `.stars :checked+svg{fill:${focus};color:${focus}}.stars label:has(~label :checked) svg{fill:${focus};color:${focus}}.stars label:is(:hover,:has(~label:hover)) svg{color:${focus}}` +
    `.emoji svg,.emoji :focus-visible+svg{border-radius:50%}.emoji label:hover svg{color:${text}}.emoji :checked+svg{background:${focus};color:${background};box-shadow:0 0 0 3px ${focus}}` +
    `.nps{display:grid;grid-template-columns:repeat(11,1fr)}.nps label{width:auto}.nps span{display:grid;place-items:center;width:100%;height:100%;border:1px solid ${outline};border-radius:${Math.min(controlRadius, 12)}px;background:${field};font-size:15px;font-weight:600}` +
    `.nps label:hover span{border-color:${text}}.nps :checked+span{border-color:${accent};background:${accent};color:${onAccent}}.nps [aria-invalid=true]+span{border-color:${error}}.marks [aria-invalid=true]+svg{color:${error}}` +
    `@media(max-width:480px){.nps{grid-template-columns:repeat(6,1fr)}}`,
};

function marks({ id, required, scale }: Rating): ElementTree[] {
  const mark = (value: number, face: ElementTree, words?: string): ElementTree => [
    'label',
    0,
    [
      'input',
      {
        ...tickAttributes({ id, required }, { id: `${value}`, value: `${value}` }, 'radio'),
        ...(words !== undefined && { 'aria-label': words }),
      },
    ],
    face,
  ];
  switch (scale) {
    case 'stars':
      return RENDER_TEXTS.stars.map((words, index) => mark(index + 1, drawing(STAR), words));
    case 'emoji':
      return MOUTHS.map((mouth, index) => mark(index + 1, drawing(FACE + mouth), RENDER_TEXTS.faces[index]));
    case 'nps':
      return Array.from({ length: HIGHEST_RECOMMENDATION + 1 }, (_, value) =>
        mark(value, ['span', 0, `${value}`]),
      );
  }
}

function drawing(d: string): ElementTree {
  return ['svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ['path', { d }]];
}

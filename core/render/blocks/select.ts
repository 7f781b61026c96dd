// One of several answers, from a list that opens. It begins with none, so that nobody answers by leaving it alone.
import { oneLine, valueOf } from '@/core/campaign/value-of';
import type { ElementTree } from '../design';
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { boxTree, controlAttributes } from './field';

export const select: BlockRenderer<'select'> = {
  tree: (block) =>
    boxTree(block, [
      'div',
      { class: 'select' },
      [
        'select',
        {
          ...controlAttributes(block),
          ...(block.required && { 'data-missing': RENDER_TEXTS.choiceMissing }),
          ...(block.shuffle && { 'data-shuffle': '' }),
        },
        ['option', { value: '' }, RENDER_TEXTS.choose],
        ...block.options.map((option): ElementTree => {
          const [words, value] = [oneLine(option.label), valueOf(option)];
          return ['option', { id: optionId(block.id, option.id), ...(value !== words && { value }) }, words];
        }),
      ],
    ]),
  css: ({ text }) =>
    `.select{position:relative}.field select{appearance:none;padding-inline-end:40px;text-overflow:ellipsis;cursor:pointer}` +
    `.select::after{content:"";position:absolute;inset-block-start:18px;inset-inline-end:17px;width:8px;height:8px;border:solid ${text};border-width:0 2px 2px 0;rotate:45deg;pointer-events:none}`,
};

/** As ticks are named, but no field: what is typed into those is kept by their ids. */
const optionId = (block: string, option: string) => `o-${block}_${option}`;

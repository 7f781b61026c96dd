// A field for a number.
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { boxTree, controlAttributes } from './field';

export const number: BlockRenderer<'number'> = {
  tree: (block) => {
    const { min, max, whole } = block;
    return boxTree(block, [
      'input',
      {
        ...controlAttributes(block, RENDER_TEXTS.numberWrong(min, max, whole)),
        type: 'number',
        // Phones offer a minus on neither of the number pads.
        ...(min !== null && min >= 0 && { inputmode: whole ? 'numeric' : 'decimal' }),
        step: whole ? '1' : 'any',
        autocomplete: 'off',
        // Whole numbers are counted from the lowest, which may be a fraction in a draft.
        ...(min !== null && { min: `${whole ? Math.ceil(min) : min}` }),
        ...(max !== null && { max: `${max}` }),
      },
    ]);
  },
  css: () => '',
};

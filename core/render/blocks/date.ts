// A field for a day, in the browser's own calendar.
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { boxTree, controlAttributes } from './field';

export const date: BlockRenderer<'date'> = {
  tree: (block) => {
    const { earliest, latest, birthday } = block;
    return boxTree(block, [
      'input',
      {
        ...controlAttributes(block, RENDER_TEXTS.dateWrong(earliest, latest)),
        type: 'date',
        autocomplete: birthday ? 'bday' : 'off',
        ...(earliest && { min: earliest }),
        // Four digits for the year: without a limit some browsers take six.
        max: latest || '9999-12-31',
      },
    ]);
  },
  css: () => '',
};

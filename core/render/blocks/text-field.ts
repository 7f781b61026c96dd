// A field for words: one line, or several.
import type { BlockRenderer } from './block-renderer';
import { boxTree, controlAttributes } from './field';

export const textField: BlockRenderer<'text-field'> = {
  tree: (block) => {
    const { long, most, placeholder, autofill } = block;
    const shared = {
      ...controlAttributes(block),
      maxlength: `${most}`,
      autocomplete: autofill ?? 'off',
      ...(placeholder && { placeholder }),
    };
    return boxTree(block, long ? ['textarea', shared] : ['input', { type: 'text', ...shared }]);
  },
  css: () => '',
};

// A field for a phone number: digits, Arabic and Persian ones too, and what people write between them.
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { boxTree, controlAttributes } from './field';

export const phone: BlockRenderer<'phone'> = {
  tree: (block) =>
    boxTree(block, [
      'input',
      {
        ...controlAttributes(block, RENDER_TEXTS.phoneWrong),
        type: 'tel',
        autocomplete: 'tel',
        // Escaped for browsers that read patterns with the `v` flag as well as for those that use `u`.
        pattern: '\\s*\\+?[\\d٠-٩۰-۹\\s.\\(\\)\\/\\-]{5,30}',
        maxlength: '32',
        ...(block.placeholder && { placeholder: block.placeholder }),
      },
    ]),
  css: () => '',
};

// The e-mail field. Always required: whoever does not want to give an address closes the campaign.
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { errorLine, inputAttributes, inputId } from './field';

export const email: BlockRenderer<'email'> = {
  tree: ({ id, label, placeholder }) => [
    'div',
    { class: 'field' },
    ['label', { for: inputId(id) }, label],
    [
      'input',
      {
        ...inputAttributes(id),
        type: 'email',
        name: 'email',
        autocomplete: 'email',
        // The browser's own check accepts "a@b"; shops mean addresses with a domain.
        pattern: '.+@.+\\..+',
        maxlength: '254',
        required: '',
        'data-missing': RENDER_TEXTS.emailMissing,
        'data-wrong': RENDER_TEXTS.emailWrong,
        ...(placeholder ? { placeholder } : {}),
      },
    ],
    errorLine(id),
  ],
  css: () => '',
};

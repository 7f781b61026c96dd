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
  css: ({ text, quiet, outline, field, focus, error, controlRadius }) =>
    `.field{margin-top:8px}.field label{display:block;margin-bottom:6px;font-size:14px;font-weight:600;line-height:20px}` +
    `.field input{display:block;width:100%;height:48px;padding:0 14px;border:1px solid ${outline};border-radius:${controlRadius}px;outline:0 solid ${focus};outline-offset:-1px;background:${field}}` +
    `::placeholder{color:${quiet};opacity:1}.field input:hover{border-color:${text}}` +
    `.field input:focus{outline-width:2px}.field [aria-invalid=true]{border-color:${error};outline-color:${error}}`,
};

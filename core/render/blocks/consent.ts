// A sentence to agree to, never ticked beforehand.
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { errorLine, inputAttributes } from './field';

export const consent: BlockRenderer<'consent'> = {
  tree: ({ id, text, required }) => [
    'div',
    { class: 'consent' },
    [
      'label',
      0,
      [
        'input',
        {
          ...inputAttributes(id),
          type: 'checkbox',
          ...(required ? { required: '', 'data-missing': RENDER_TEXTS.consentMissing } : {}),
        },
      ],
      ['span', 0, text],
    ],
    errorLine(id),
  ],
  css: ({ accent }) =>
    `.consent label{display:flex;gap:12px;padding:2px 0;font-size:14px;line-height:20px;cursor:pointer}` +
    `.consent input{flex:none;width:20px;height:20px;accent-color:${accent};cursor:inherit}.consent .error{padding-inline-start:32px}`,
};

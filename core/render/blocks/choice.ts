// One answer of a choice: a row to press, as wide as the card.
import type { FieldOption } from '@/core/campaign/blocks/field';
import type { ElementTree } from '../design';
import type { Tokens } from '../tokens';
import { textOrGap } from './block-renderer';
import { groupTree, tickAttributes, type Question } from './field';

export function choiceTree(
  question: Question & { options: readonly FieldOption[] },
  type: 'radio' | 'checkbox',
  missing: string,
): ElementTree {
  return groupTree(
    question,
    { look: 'choices', missing },
    ...question.options.map(({ id, label }): ElementTree => {
      const words = oneLine(label);
      return [
        'label',
        0,
        ['input', tickAttributes(question, { id, value: words }, type)],
        ['span', 0, textOrGap(words)],
      ];
    }),
  );
}

/** What is sent of an answer has no line breaks, because those part several answers. */
export function oneLine(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim();
}

/** The same for all kinds of choices, so that it stands once in a sheet. */
export function choiceCss({ text, outline, field, focus, error, controlRadius }: Tokens): string {
  return (
    `.choices label{display:flex;gap:12px;padding:10px 14px;border:1px solid ${outline};border-radius:${controlRadius}px;background:${field};line-height:24px;cursor:pointer}.choices label+label{margin-top:8px}` +
    `.choices label:hover{border-color:${text}}.choices label:has(:checked){border-color:${focus};box-shadow:inset 0 0 0 1px ${focus}}` +
    `.choices label:has([aria-invalid=true]){border-color:${error}}` +
    `.choices input{flex:none;width:20px;height:20px;margin:2px 0;accent-color:${focus};cursor:inherit}`
  );
}

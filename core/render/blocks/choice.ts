// One answer of a choice: a row to press, as wide as the card.
import type { Block } from '@/core/campaign/block';
import type { FieldOption } from '@/core/campaign/blocks/field';
import { oneLine, valueOf } from '@/core/campaign/value-of';
import type { Attributes, ElementTree, NodeTree } from '../design';
import { RENDER_TEXTS } from '../texts';
import type { Tokens } from '../tokens';
import { textOrGap } from './block-renderer';
import { groupTree, tickAttributes, type Question } from './field';

export interface Choice extends Question {
  options: readonly FieldOption[];
  shuffle?: true | undefined;
  least?: number | undefined;
  most?: number | undefined;
}

type TickType = 'radio' | 'checkbox';

export function choiceTree(question: Choice, type: TickType): ElementTree {
  return choiceGroup(
    question,
    'choices',
    type,
    question.options.flatMap((option) =>
      answerTree(question, option, type, ['span', 0, textOrGap(oneLine(option.label))]),
    ),
  );
}

/** A question with answers to tick, and what is said of how many. */
export function choiceGroup(
  question: Choice,
  look: string,
  type: TickType,
  answers: readonly ElementTree[],
): ElementTree {
  const { id, least, most, shuffle } = question;
  const isLimited = type === 'checkbox' && (least !== undefined || most !== undefined);
  const note = `n-${id}`;
  return groupTree(
    question,
    {
      look,
      missing: type === 'radio' ? RENDER_TEXTS.choiceMissing : RENDER_TEXTS.choicesMissing,
      ...(isLimited && { note }),
      more: {
        ...(shuffle && { 'data-shuffle': '' }),
        ...(isLimited && {
          'data-wrong': RENDER_TEXTS.choicesWrong(least, most),
          ...(least !== undefined && { 'data-least': `${least}` }),
          ...(most !== undefined && { 'data-most': `${most}` }),
        }),
      },
    },
    ...(isLimited ? [['p', { class: 'limits', id: note }, RENDER_TEXTS.choices(least, most)] as const] : []),
    ...answers,
  );
}

/** One answer, and the field for words that it opens. @param face what is seen of it, besides the tick */
export function answerTree(
  question: Question,
  option: FieldOption,
  type: TickType,
  face: ElementTree,
  look: Attributes | 0 = 0,
): ElementTree[] {
  const { id, label, writes, alone } = option;
  const tick = tickAttributes(question, { id, value: valueOf(option) }, type);
  const marks: Attributes = {
    ...(alone && type === 'checkbox' && { 'data-alone': '' }),
    ...(writes && { 'data-writes': 'words' }),
  };
  const answer: ElementTree = ['label', look, ['input', { ...tick, ...marks }], face];
  if (!writes) return [answer];
  const words: NodeTree = [
    'input',
    {
      class: 'words',
      id: `${tick.id}_w`,
      type: 'text',
      'aria-label': oneLine(label),
      maxlength: LONGEST_WORDS,
      autocomplete: 'off',
    },
  ];
  return [answer, words];
}

/** Enough for a sentence. */
const LONGEST_WORDS = '200';

/** The same for all kinds of choices, so that it stands once in a sheet. */
export function choiceCss({ text, outline, field, focus, error, controlRadius }: Tokens): string {
  return (
    `.choices label{display:flex;gap:12px;padding:10px 14px;border:1px solid ${outline};border-radius:${controlRadius}px;background:${field};line-height:24px;cursor:pointer}.choices label+label{margin-top:8px}` +
    `.choices label:hover{border-color:${text}}.choices label:has(:checked){border-color:${focus};box-shadow:inset 0 0 0 1px ${focus}}` +
    `.choices label:has([aria-invalid=true]){border-color:${error}}` +
    `.choices input{flex:none;width:20px;height:20px;margin:2px 0;accent-color:${focus};cursor:inherit}`
  );
}

/** Rules for what only some answers have; `blocks`: of the variant. */
export function moreChoiceCss(
  blocks: readonly Block[],
  { text, outline, field, focus, quiet, controlRadius }: Tokens,
): string {
  const choices = blocks.flatMap((block): Choice[] => ('options' in block ? [block] : []));
  const takesWords = choices.some(({ options }) => options.some(({ writes }) => writes));
  const isLimited = choices.some(({ least, most }) => least !== undefined || most !== undefined);
  return (
    (takesWords
      ? `.choices .words,.cards .words{display:block;grid-column:1/-1;box-sizing:border-box;width:100%;height:48px;margin:8px 0 0;padding:0 14px;border:1px solid ${outline};border-radius:${controlRadius}px;background:${field};font:inherit;color:inherit}` +
        `.words:hover{border-color:${text}}.words:focus{outline:2px solid ${focus};outline-offset:-1px}.cards .words{margin:0}.words+label{margin-top:8px}.cards .words+label{margin:0}` +
        // A browser without :has() shows it always.
        `label:has(>input:not(:checked))+.words{display:none}`
      : '') + (isLimited ? `.limits{margin:-4px 0 8px;font-size:13px;line-height:18px;color:${quiet}}` : '')
  );
}

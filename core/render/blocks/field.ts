// What all fields share: the ids that tie a field to its label and its error line, how a question stands above its answer, and
// the look of both. A kind brings its control.
import type { Block, BlockKind } from '@/core/campaign/block';
import type { Step } from '@/core/campaign/document';
import type { Attributes, ElementTree } from '../design';
import { RENDER_TEXTS } from '../texts';
import type { Tokens } from '../tokens';

/** What a question is made of, whatever its kind. */
export interface Question {
  id: string;
  label: string;
  /** Key of the answer; nothing is sent for an empty one. */
  name: string;
  required: boolean;
}

/** `id` of the input of a block. The prefix keeps block ids from shadowing properties of the form element. */
export function inputId(block: string): string {
  return `f-${block}`;
}

function errorId(block: string): string {
  return `e-${block}`;
}

/** Attributes that tie an input to its block. */
export function inputAttributes(block: string): { id: string; 'aria-describedby': string } {
  return { id: inputId(block), 'aria-describedby': errorId(block) };
}

/** The line under a field; empty, and without height, until something is wrong. */
export function errorLine(block: string): ElementTree {
  return ['p', { class: 'error', id: errorId(block), role: 'alert' }];
}

/** A question whose answer is entered into one control. */
export function boxTree({ id, label, name, required }: Question, control: ElementTree): ElementTree {
  return [
    'div',
    { class: 'field', 'data-name': name },
    ['label', { for: inputId(id) }, label, ...optionalMark(required)],
    control,
    errorLine(id),
  ];
}

/** Attributes of that control. `wrong`: what to say of an answer that it does not take. */
export function controlAttributes({ id, required }: Question, wrong?: string): Attributes {
  return {
    ...inputAttributes(id),
    ...(required && { required: '', 'data-missing': RENDER_TEXTS.fieldMissing }),
    ...(wrong !== undefined && { 'data-wrong': wrong }),
  };
}

/** A question whose answers are ticked. `missing`: what to say when none is and one must be. `note`: id of what else is said of it. */
export function groupTree(
  { id, label, name, required }: Question,
  { look, missing, note, more }: { look: string; missing: string; note?: string; more?: Attributes },
  ...answers: ElementTree[]
): ElementTree {
  return [
    'fieldset',
    {
      class: look,
      'data-name': name,
      'aria-describedby': note === undefined ? errorId(id) : `${note} ${errorId(id)}`,
      ...(required && { 'data-missing': missing }),
      ...more,
    },
    ['legend', 0, label, ...optionalMark(required)],
    ...answers,
    errorLine(id),
  ];
}

/** One answer of such a question, `id` its place or its own id. No id of a block or an answer holds an underscore. */
export function tickAttributes(
  question: Pick<Question, 'id' | 'required'>,
  answer: { id: string; value: string },
  type: 'radio' | 'checkbox',
): Attributes & { id: string } {
  return {
    id: `${inputId(question.id)}_${answer.id}`,
    type,
    name: inputId(question.id),
    value: answer.value,
    ...(type === 'radio' && question.required && { required: '' }),
  };
}

/** A question in the words of the step's heading. It is said once; those who hear the page still hear what each answer is to. */
export function repeatsHeading(block: Block, { blocks }: Step): boolean {
  if (!('label' in block) || !('required' in block) || !block.required) return false;
  const words = block.label.trim();
  return words !== '' && blocks.some((one) => one.kind === 'heading' && one.text.trim() === words);
}

export const ECHO_CSS =
  'fieldset.echo legend,.field.echo>label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}fieldset.echo{position:relative;margin-top:0}';

/** Most questions have to be answered, so it is the others that say so. */
export function optionalMark(required: boolean): ElementTree[] {
  return required ? [] : [['span', { class: 'optional' }, ` ${RENDER_TEXTS.optional}`]];
}

const isBox = (kind: BlockKind) => ['text-field', 'phone', 'number', 'select', 'date'].includes(kind);
const isGroup = (kind: BlockKind) => ['radio', 'checkboxes', 'cards', 'yes-no', 'rating'].includes(kind);

/** Rules that several kinds share, written once; `kinds`: those in use. */
export function fieldCss(tokens: Tokens, kinds: readonly BlockKind[]): string {
  const { error, quiet } = tokens;
  return [
    `.error{font-size:14px;line-height:20px;color:${error}}.error:not(:empty){margin-top:6px}`,
    kinds.some(isBox) ? moreBoxes(tokens) : kinds.includes('email') ? boxCss(tokens, 'input') : '',
    kinds.some(isGroup) ? groupCss : '',
    kinds.some(isBox) || kinds.some(isGroup) || kinds.includes('slider')
      ? `.optional{font-weight:400;color:${quiet}}`
      : '',
  ].join('');
}

function boxCss({ text, quiet, outline, field, focus, error, controlRadius }: Tokens, boxes: string): string {
  return (
    `.field{margin-top:8px}.field label{display:block;margin-bottom:6px;font-size:14px;font-weight:600;line-height:20px}` +
    `.field ${boxes}{display:block;width:100%;height:48px;padding:0 14px;border:1px solid ${outline};border-radius:${controlRadius}px;outline:0 solid ${focus};outline-offset:-1px;background:${field}}` +
    `::placeholder{color:${quiet};opacity:1}.field ${boxes}:hover{border-color:${text}}` +
    `.field ${boxes}:focus{outline-width:2px}.field [aria-invalid=true]{border-color:${error};outline-color:${error}}`
  );
}

function moreBoxes(tokens: Tokens): string {
  return (
    boxCss(tokens, ':is(input,select,textarea)') +
    `select,textarea{font:inherit;color:inherit}.field textarea{height:auto;min-height:98px;padding-block:11px;resize:vertical}` +
    // What is typed runs in the direction of its own script: a number beginning with a plus keeps it in front.
    `.field input{unicode-bidi:plaintext;text-align:start;min-width:0}` +
    `.field :is(input,select,textarea)[aria-invalid=true]{border-color:${tokens.error}}`
  );
}

const groupCss =
  'fieldset{min-width:0;margin-top:8px;padding:0;border:0}legend{margin-bottom:8px;padding:0;font-size:14px;font-weight:600;line-height:20px}';

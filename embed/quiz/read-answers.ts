// Between the controls of a step and the answers of a quiz. A control belongs to its question by `data-block`, and to an option by
// the end of its own id.
import type { Answer, QuizQuestion } from '@/core/quiz/quiz';
import { AGREED, chosenIn } from '@/core/quiz/quiz';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** How a control names the option it stands for; see core/render/blocks/field. */
const optionOf = ({ id }: Element) => id.split('_')[1] ?? AGREED;

export const isTick = (field: Field): field is HTMLInputElement => /radio|checkbox/.test(field.type);

/** Controls of the question; none when it is not on the screen. */
export function fieldsOf(card: ParentNode, { id }: QuizQuestion): Field[] {
  return [...card.querySelectorAll<Field>(`[data-block="${id}"] :is(input,select,textarea)`)];
}

/** What is entered now; undefined: nothing. Whether it is an answer, `readAnswer` says. */
export function answerIn(card: ParentNode, question: QuizQuestion): Answer | undefined {
  const fields = fieldsOf(card, question);
  const [field] = fields;
  if (!field) return undefined;
  const ticked = fields.filter((one) => isTick(one) && one.checked);
  if (question.kind === 'one' || question.kind === 'many') {
    // The first of a list that opens says nothing, and has no id.
    const listed = 'options' in field ? [...field.options].filter((one) => one.selected && one.id) : ticked;
    return listed[0] ? listed.map(optionOf) : undefined;
  }
  // A slider that nobody pushed says nothing.
  const text = isTick(field) ? ticked[0]?.value : 'untouched' in field.dataset ? '' : field.value.trim();
  return text ? (question.kind === 'number' ? Number(text) : text) : undefined;
}

/** Enters an answer that is known into controls that are empty. */
export function enterAnswer(card: ParentNode, question: QuizQuestion, answer: Answer): void {
  const chosen = chosenIn(answer);
  for (const field of fieldsOf(card, question))
    if (isTick(field))
      field.checked = chosen[0] ? chosen.includes(optionOf(field)) : field.value === `${answer}`;
    else if ('options' in field)
      for (const option of field.options) option.selected = !!option.id && chosen.includes(optionOf(option));
    else {
      field.value = `${answer}`;
      delete field.dataset['untouched'];
    }
}

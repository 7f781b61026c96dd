// Checking and reading the fields of a step, loaded with the first key typed. What to say about a wrong value is written in the design.
import type { MountEvent } from '../mount/contract';

type Submitted = Extract<MountEvent, { type: 'form.submitted' }>;
export type Answers = Omit<Submitted, 'type' | 'step'>;

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Longest answer that an event takes, whatever a browser lets into a field; see core/events. */
const MAX_ANSWER = 2000;

/** What earlier steps of the same campaign were answered: the answers belong to whoever leaves an address in a later one. */
const earlier = new WeakMap<ParentNode, Record<string, string>>();

/** Where a script filled in what people never see. */
const trapped = new WeakSet<ParentNode>();

const fieldsOf = (part: ParentNode) => [...part.querySelectorAll<Field>('input,select,textarea')];

/** Shows or clears the field's error line; true when the value can be sent. Answers to one question are judged together. */
export function checkField(field: Field): boolean {
  const group = field.closest('fieldset');
  const block = field.closest('[data-block]');
  const line = block?.querySelector('[role=alert]');
  const { valid: fits, valueMissing, badInput } = field.validity;
  const isMissing = group
    ? !!group.dataset['missing'] && !group.querySelector(':checked')
    : // Half a date is no date, but no empty field either. Spaces are no answer.
      !badInput && (valueMissing || (field.required && !field.value.trim()));
  const valid = group ? !isMissing && isWithin(group) : fits && !isMissing;
  if (line) {
    line.textContent = valid ? '' : (group ?? field).getAttribute(isMissing ? 'data-missing' : 'data-wrong');
    for (const one of group ? fieldsOf(group) : [field]) one.setAttribute('aria-invalid', `${!valid}`);
  }
  return valid;
}

/** Whether as many answers are ticked as may be, if any: how many, only some questions say. */
function isWithin(group: HTMLElement): boolean {
  const { least = 0, most = Infinity } = group.dataset;
  const { length } = group.querySelectorAll(':checked');
  return !length || !!group.querySelector('[data-alone]:checked') || (length >= +least && length <= +most);
}

/** The answers, or undefined after showing what is wrong and taking the visitor to the first such field. */
export function readForm(form: ParentNode): Answers | undefined {
  const wrong = fieldsOf(form).filter((field) => !checkField(field));
  if (wrong[0]) {
    wrong[0].focus();
    return undefined;
  }
  const answers: Answers = { fields: { ...earlier.get(form) }, consents: [] };
  for (const question of form.querySelectorAll<HTMLElement>('[data-block]')) {
    const { block = '', name } = question.dataset;
    const input = question.querySelector('input');
    if (name !== undefined) {
      // One of that name may have been answered before; then this is what holds.
      delete answers.fields[name];
      const answer = readAnswer(question);
      if (name && answer) answers.fields[name] = answer;
    } else if (input?.type === 'email') answers.email = input.value.trim();
    else if (input?.type === 'checkbox')
      answers.consents.push({
        block,
        text: question.querySelector('label')?.textContent ?? '',
        granted: input.checked,
      });
  }
  earlier.set(form, answers.fields);
  return answers;
}

/** Several answers stand on lines of their own. */
function readAnswer(question: HTMLElement): string {
  const { query } = question.dataset;
  // A hidden field is its own control.
  const [field] = question.matches('input') ? [question as HTMLInputElement] : fieldsOf(question);
  const given = query
    ? new URLSearchParams(location.search).get(query)
    : question.matches('fieldset')
      ? [...question.querySelectorAll<HTMLInputElement>(':checked')]
          .map((tick) => saidBy(tick, question))
          .join('\n')
      : // A slider that nobody pushed says nothing.
        field && !('untouched' in field.dataset) && field.value;
  return (given || '').trim().slice(0, MAX_ANSWER);
}

/** What is sent of an answer; of "other", what was written beside it, in one line as all of them. */
function saidBy({ id, value, dataset }: HTMLInputElement, question: HTMLElement): string {
  const field = dataset['writes'] ? question.querySelector<HTMLInputElement>(`#${id}_w`) : null;
  return field?.value.replace(/\s+/g, ' ').trim() || value;
}

/** True when the field that people never see was filled in, here or in an earlier step. */
export function isTrapped(form: ParentNode): boolean {
  if (form.querySelector<HTMLInputElement>('.trap input')?.value) trapped.add(form);
  return trapped.has(form);
}

// Checking and reading the fields of a step, loaded once a form is seen. What to say about a wrong value is written in the design.
import type { MountEvent } from '../mount/contract';

type Submitted = Extract<MountEvent, { type: 'form.submitted' }>;
export type Answers = Omit<Submitted, 'type' | 'step'>;

/** Shows or clears the field's error line; true when the value can be sent. */
export function checkField(input: HTMLInputElement): boolean {
  const { valid, valueMissing } = input.validity;
  const line = input.closest('[data-block]')?.querySelector('[role=alert]');
  if (line) {
    line.textContent = valid ? '' : input.getAttribute(valueMissing ? 'data-missing' : 'data-wrong');
    input.setAttribute('aria-invalid', `${!valid}`);
  }
  return valid;
}

/** The answers, or undefined after showing what is wrong and taking the visitor to the first such field. */
export function readForm(form: ParentNode): Answers | undefined {
  const inputs = [...form.querySelectorAll('input')];
  const wrong = inputs.filter((input) => !checkField(input));
  if (wrong[0]) {
    wrong[0].focus();
    return undefined;
  }
  const answers: Answers = { fields: {}, consents: [] };
  for (const input of inputs) {
    const block = input.closest('[data-block]')?.getAttribute('data-block');
    if (!block) continue;
    if (input.type === 'checkbox')
      answers.consents.push({
        block,
        text: input.closest('label')?.textContent ?? '',
        granted: input.checked,
      });
    else if (input.type === 'email') answers.email = input.value.trim();
  }
  return answers;
}

/** True when the field that people never see was filled in. */
export function isTrapped(form: ParentNode): boolean {
  return !!form.querySelector<HTMLInputElement>('.trap input')?.value;
}

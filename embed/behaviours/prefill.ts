// Gives the answer that is known already: from the page's address, or of the visitor. Only to questions that have none, and only what
// the question takes; it is text, and nothing else.
import { toText } from '../facts/to-text';
import type { VisitorRecord } from '../record';
import type { Behaviour } from './behaviour';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const prefill: Behaviour = ({ card, still, change, told }) => {
  if (still) return;
  let kept: VisitorRecord['kept'] = {};
  change?.((record) => void (kept = record.kept));
  for (const question of card.querySelectorAll<HTMLElement>('[data-prefill]')) {
    const { prefill: name = '', from } = question.dataset;
    const value =
      from === 'query'
        ? new URLSearchParams(location.search).get(name)
        : toText(told?.traits?.[name] ?? kept.profile?.traits?.[name]);
    if (value?.trim()) enter(question, value.trim());
  }
};

function enter(question: HTMLElement, value: string): void {
  const fields = [...question.querySelectorAll<Field>('input,select,textarea')];
  const ticks = fields.filter((field) => /^(?:radio|checkbox)$/.test(field.type)) as HTMLInputElement[];
  const [field] = fields;
  if (ticks[0]) {
    if (!ticks.some(({ checked }) => checked)) tick(question, ticks, value);
  } else if (field instanceof HTMLSelectElement) {
    const option = [...field.options].find((one) => one.id && isMeant(one, value));
    if (option && !field.value) field.value = option.value;
  } else if (field?.type === 'range') slideTo(field as HTMLInputElement, value);
  else if (field && !field.value && (field.maxLength < 0 || value.length <= field.maxLength)) {
    field.value = value;
    // A browser leaves out what is no date or number at all.
    if (!field.checkValidity()) field.value = '';
  }
}

/** One answer by all of the words, or several between commas, if there may be so many. */
function tick(question: HTMLElement, ticks: readonly HTMLInputElement[], value: string): void {
  const whole = ticks.filter((one) => isMeant(one, value)).slice(0, 1);
  const parts = value.split(',').map((part) => part.trim());
  const several = ticks.filter((one) => one.type === 'checkbox' && parts.some((part) => isMeant(one, part)));
  const chosen = whole[0] ? whole : several;
  const { most = chosen.length } = question.dataset;
  const isMixed = chosen.length > 1 && chosen.some(({ dataset }) => 'alone' in dataset);
  if (chosen.length <= Number(most) && !isMixed) for (const one of chosen) one.checked = true;
}

/** By what is sent of the answer, or by its id, which stands behind that of the question. */
function isMeant({ id, value }: { id: string; value: string }, meant: string): boolean {
  const wanted = meant.toLowerCase();
  return value.toLowerCase() === wanted || id.split('_')[1] === wanted;
}

/** Where the knob can stand, and nowhere near. */
function slideTo(slider: HTMLInputElement, value: string): void {
  if (!('untouched' in slider.dataset)) return;
  const before = slider.value;
  slider.value = value;
  if (Number(slider.value) === Number(value)) delete slider.dataset['untouched'];
  else slider.value = before;
}

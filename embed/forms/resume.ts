// Keeps what a visitor types into a form and does not send, and fills it in when they see the form again: on their device
// alone, and only with their consent to personalisation. A consent is never kept: it is given anew each time.
import { now } from '../clock';
import type { ScriptParts } from '../attachments/attachment';
import { quiet } from '../mount/quiet';

/** Of one campaign. */
export interface Unfinished {
  /** Last change, ms. */
  at: number;
  /** By the id of the field; of answers to tick, those that are ticked. */
  values: Record<string, string>;
}

const DAYS_KEPT = 30;
const MAX_FIELDS = 40;
const MAX_LENGTH = 300;

/** Fields of blocks, which the trap for scripts is not, and answers to tick, which a consent is not. */
const KEPT = '[data-block] :is(input:not([type=checkbox]),select,textarea),fieldset input';
const TICKED = 'x';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isTick = (field: Field): field is HTMLInputElement => /^(?:radio|checkbox)$/.test(field.type);

/** Openings that are looked after. */
const resumed = new WeakSet<ShadowRoot>();

/** Where it stood, if it still stands where it begins; what shows its number hears of it. */
function slideTo(slider: Field, value = ''): void {
  if (!value || slider.value === value || slider.value !== slider.getAttribute('value')) return;
  slider.value = value;
  slider.dispatchEvent(new Event('input'));
}

export type Resume = (campaign: string, parts: ScriptParts) => void;

/** For a campaign that was just shown, until it is closed. */
export const resume: Resume = (campaign, { allows, change, listen, read }) => {
  const root = document.querySelector(`[data-campaign="${campaign}"]`)?.shadowRoot;
  if (!root || resumed.has(root)) return;
  resumed.add(root);
  const fields = () => [...root.querySelectorAll<Field>(KEPT)];
  const fill = () => {
    const { at = 0, values = {} } = read().kept.profile?.unfinished?.[campaign] ?? {};
    if (!allows().personalisation || now() - at > DAYS_KEPT * 86_400_000) return;
    const answered = new Set([...root.querySelectorAll(':checked')].map((tick) => tick.closest('fieldset')));
    for (const field of fields())
      if (field.type === 'range') slideTo(field, values[field.id]);
      else if (!isTick(field)) field.value ||= values[field.id] ?? '';
      else if (values[field.id] && !answered.has(field.closest('fieldset'))) field.checked = true;
  };
  const keep = () =>
    change(({ kept }) => {
      const { unfinished: before } = kept.profile ?? {};
      const typed = fields().map((field) => [
        field.id,
        isTick(field)
          ? field.checked
            ? TICKED
            : ''
          : 'untouched' in field.dataset
            ? ''
            : field.value.slice(0, MAX_LENGTH),
      ]);
      const all = Object.entries<string>({ ...before?.[campaign]?.values, ...Object.fromEntries(typed) });
      const values = Object.fromEntries(all.filter(([, value]) => value).slice(0, MAX_FIELDS));
      kept.profile = { ...kept.profile, unfinished: { ...before, [campaign]: { at: now(), values } } };
    });
  const forget = () => change(({ kept }) => void delete kept.profile?.unfinished?.[campaign]);
  root.addEventListener(
    'input',
    quiet(() => allows().personalisation && keep()),
  );
  const hear = (type: string, run: () => void) =>
    listen(type, (event) => {
      if ('campaign' in event && event.campaign === campaign) run();
    });
  const ends = [
    hear('step.viewed', fill),
    hear('form.submitted', forget),
    hear('campaign.closed', () => ends.forEach((end) => end())),
  ];
  fill();
};

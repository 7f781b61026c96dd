// Keeps what a visitor typed into a form and did not send, and fills it in when they see the form again: on their device
// alone, and only with their consent to personalisation. What they tick is never kept: a consent is given anew each time.
import { now } from '../clock';
import { quiet } from '../mount/quiet';
import type { Attachment } from './attachment';

/** Of one campaign. */
export interface Unfinished {
  /** Last change, ms. */
  at: number;
  /** By the id of the field. */
  values: Record<string, string>;
}

const DAYS_KEPT = 30;
const MAX_FIELDS = 20;
const MAX_LENGTH = 300;

/** Fields of blocks, which the trap for scripts is not. */
const TYPED = '[data-block] :is(input:not([type=checkbox],[type=radio],[type=hidden]),textarea)';

/** @param campaigns ids of those whose forms are kept */
export const unfinished =
  (campaigns: readonly string[]): Attachment =>
  ({ allows, change, listen, read }) => {
    const fieldsIn = (root: ShadowRoot) => [
      ...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED),
    ];
    for (const id of campaigns) {
      const forget = () => change(({ kept }) => void delete kept.unfinished?.[id]);
      const hear = (type: string, run: (root: ShadowRoot) => void) =>
        listen(type, (event) => {
          const root = document.querySelector(`[data-campaign="${id}"]`)?.shadowRoot;
          if (root && 'campaign' in event && event.campaign === id) run(root);
        });
      hear('campaign.shown', (root) => {
        const keep = () =>
          change(({ kept }) => {
            const { values } = kept.unfinished?.[id] ?? {};
            const typed = fieldsIn(root).map((field) => [field.id, field.value.slice(0, MAX_LENGTH)]);
            const newest = { ...values, ...Object.fromEntries(typed.slice(0, MAX_FIELDS)) };
            kept.unfinished = { ...kept.unfinished, [id]: { at: now(), values: newest } };
          });
        root.addEventListener(
          'input',
          quiet(() => allows().personalisation && keep()),
        );
      });
      hear('step.viewed', (root) => {
        const { at = 0, values = {} } = read().kept.unfinished?.[id] ?? {};
        if (!allows().personalisation || now() - at > DAYS_KEPT * 86_400_000) return;
        for (const field of fieldsIn(root)) field.value ||= values[field.id] ?? '';
      });
      hear('form.submitted', forget);
      listen('consent.changed', () => allows().personalisation || forget());
    }
  };

// Keeps what a visitor types into a form and does not send, and fills it in when they see the form again: on their device
// alone, and only with their consent to personalisation. What they tick is never kept: a consent is given anew each time.
import { now } from '../clock';
import type { ScriptParts } from '../attachments/attachment';
import { quiet } from '../mount/quiet';

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

export type Resume = (campaign: string, parts: ScriptParts) => void;

/** For a campaign that was just shown, until it is closed. */
export const resume: Resume = (campaign, { allows, change, listen, read }) => {
  const root = document.querySelector(`[data-campaign="${campaign}"]`)?.shadowRoot;
  if (!root) return;
  const fields = () => [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED)];
  const fill = () => {
    const { at = 0, values = {} } = read().kept.profile?.unfinished?.[campaign] ?? {};
    if (!allows().personalisation || now() - at > DAYS_KEPT * 86_400_000) return;
    for (const field of fields()) field.value ||= values[field.id] ?? '';
  };
  const keep = () =>
    change(({ kept }) => {
      const { unfinished: before } = kept.profile ?? {};
      const typed = fields().map((field) => [field.id, field.value.slice(0, MAX_LENGTH)]);
      const values = { ...before?.[campaign]?.values, ...Object.fromEntries(typed.slice(0, MAX_FIELDS)) };
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

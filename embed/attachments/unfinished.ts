// Keeps what a visitor typed into a form and did not send, and fills it in when they see the form again: on their device
// alone, and only with their consent to personalisation. What they tick is never kept: a consent is given anew each time.
import { now } from '../clock';
import { quiet } from '../mount/quiet';
import type { Attachment } from './attachment';

/** Of one campaign. */
export interface Unfinished {
  /** Last change, ms. */
  at: number;
  /** By block. */
  values: Record<string, string>;
}

const DAYS_KEPT = 30;
const MAX_FIELDS = 20;
const MAX_LENGTH = 300;
/** ms without a key before it is kept. */
const PAUSE = 300;

const TYPED = 'input:is([type=email],[type=text],[type=tel],[type=number],[type=date]),textarea';

const blockOf = (field: Element) => field.closest('[data-block]')?.getAttribute('data-block');

/** @param campaigns ids of those whose forms are kept */
export const unfinished =
  (campaigns: readonly string[]): Attachment =>
  ({ allows, change, listen, read }) => {
    const fieldsOf = (root: ShadowRoot | null | undefined) => [
      ...(root?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[data-block] :is(${TYPED})`) ?? []),
    ];
    const forget = (campaign: string) =>
      change(({ kept }) => {
        delete kept.unfinished?.[campaign];
      });
    const hearsInput = new WeakSet<ShadowRoot>();

    listen('step.viewed', (event) => {
      const campaign = 'campaign' in event ? event.campaign : '';
      if (!campaigns.includes(campaign)) return;
      const root = document.querySelector(`beckon-campaign[data-campaign="${campaign}"]`)?.shadowRoot;
      if (!root) return;
      const { at = 0, values = {} } = read().kept.unfinished?.[campaign] ?? {};
      if (allows().personalisation && now() - at < DAYS_KEPT * 86_400_000)
        for (const field of fieldsOf(root)) field.value ||= values[blockOf(field) ?? ''] ?? '';
      if (hearsInput.has(root)) return;
      hearsInput.add(root);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const keep = quiet(() => {
        // Sent, closed, or no longer allowed in the meantime.
        if (!root.host.isConnected || !allows().personalisation) return;
        change(({ kept }) => {
          const all = (kept.unfinished ??= {});
          const typed = fieldsOf(root).slice(0, MAX_FIELDS);
          const texts = typed.map(
            (field) => [blockOf(field) ?? '', field.value.slice(0, MAX_LENGTH)] as const,
          );
          all[campaign] = { at: now(), values: { ...all[campaign]?.values, ...Object.fromEntries(texts) } };
        });
      });
      root.addEventListener(
        'input',
        quiet(() => {
          clearTimeout(timer);
          timer = setTimeout(keep, PAUSE);
        }),
      );
      root.addEventListener(
        'submit',
        quiet(() => clearTimeout(timer)),
      );
    });
    listen('form.submitted', (event) => {
      if ('campaign' in event) forget(event.campaign);
    });
    listen('consent.changed', () => {
      if (!allows().personalisation) campaigns.forEach(forget);
    });
  };

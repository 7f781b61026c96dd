// What buttons have in common whose press the mount knows nothing of: it counts as a click, and then it goes on.
import { quiet } from '../mount/quiet';
import type { LivingStep } from './behaviour';

/** Until a campaign that closed has faded and is in nobody's way, ms. */
export const FADED = 250;

/** Runs for each press of the buttons that fit, on a shop. */
export function onPress(
  { card, report, signal, step, still }: LivingStep,
  selector: string,
  run: (button: HTMLElement) => void,
): void {
  if (still) return;
  for (const button of card.querySelectorAll<HTMLElement>(selector)) {
    const block = button.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? '';
    const press = quiet(() => {
      report({ type: 'campaign.clicked', step, block });
      run(button);
    });
    button.addEventListener('click', press, { signal });
  }
}

/** To another page, another step, or away: what was asked for is done, so that leaving is no refusal. */
export function goOn({ close, follow }: LivingStep, { dataset }: HTMLElement): void {
  const { then, to } = dataset;
  // What leads into the page behind must uncover it.
  if (to && !then) follow(to);
  else if (!then || then.startsWith('#')) close('done');
  if (then) location.assign(then);
}

// Opens a page once the form was sent; the mount, which closes the campaign then, knows nothing of pages.
import type { BeckonApi } from '../api';
import { quiet } from '../mount/quiet';
import type { Behaviour } from './behaviour';

/** For so long what was pressed may still be sent, ms: the step is over before anybody hears of it. */
const HEARD = 1000;

export const afterSubmit: Behaviour = ({ card, signal, step, still }) => {
  if (still) return;
  const { campaign } = ((card.getRootNode() as ShadowRoot).host as HTMLElement).dataset;
  let pressed: string | undefined;
  const { beckon } = window as { beckon?: Partial<BeckonApi> };
  const end = beckon?.on?.('form.submitted', (event) => {
    const { props } = event as { props?: { step?: unknown } };
    const isOurs = 'campaign' in event && event.campaign === campaign && props?.step === step;
    if (isOurs && pressed) location.assign(pressed);
  });
  card.addEventListener(
    'submit',
    quiet((event: Event) => {
      pressed = (event as SubmitEvent).submitter?.dataset['then'];
    }),
    { signal },
  );
  signal.addEventListener('abort', () => setTimeout(() => end?.(), HEARD));
};

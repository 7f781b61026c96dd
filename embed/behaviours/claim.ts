// Fetches a code of one's own when its button is pressed, or at once after a form: a code for everybody who only looked would be
// wasted. Then it is copied like any other, and buttons that apply it know it.
import type { Behaviour } from './behaviour';

/** As it stands in the address of a button that applies the code; see core/campaign/address-of. */
const PLACE = '%7Bcode%7D';
/** For so long the button says that it copied, ms. */
const SAID = 2500;
/** In previews, where none is given out. */
const SAMPLE = 'PREVIEW';

/** As it was when the design came: a shop may replace it later. */
const { fetch } = globalThis;
/** Of this campaign, on this page: what was typed into its form, and what its coupons gave, by block. */
let email: string | undefined;
const codes: Record<string, string> = {};

export const claim: Behaviour = ({ card, step, signal, still, report, change }) => {
  if (still) return;
  const { campaign } = ((card.getRootNode() as ShadowRoot).host as HTMLElement).dataset;
  card.addEventListener(
    'submit',
    () => {
      const { value } = card.querySelector<HTMLInputElement>('[type=email]') ?? {};
      email = value?.trim() || email;
    },
    { signal },
  );

  const links = [...card.querySelectorAll<HTMLAnchorElement>(`a[href*="${PLACE}"]`)];
  const addresses = links.map((link) => link.getAttribute('href') ?? '');
  /** Nothing applies a code before it is there. */
  const turnLinks = (code = Object.values(codes)[0]) =>
    links.forEach((link, index) => {
      link.style.display = code ? '' : 'none';
      if (code) link.setAttribute('href', addresses[index]!.replaceAll(PLACE, encodeURIComponent(code)));
    });
  turnLinks();

  for (const button of card.querySelectorAll<HTMLButtonElement>('[data-claimed]')) {
    const line = button.previousElementSibling as HTMLElement;
    const { block = '' } = button.parentElement?.dataset ?? {};
    const { claimed = '', copied = '', asking = '', first = '', none = '', failed = '' } = button.dataset;
    let saying: ReturnType<typeof setTimeout>;

    const show = () => {
      line.textContent = codes[block]!;
      button.textContent = claimed;
      turnLinks(codes[block]);
    };
    const ask = async () => {
      line.textContent = asking;
      button.disabled = true;
      const words = await fetchCode(block);
      if (signal.aborted) return;
      button.disabled = false;
      if (codes[block]) return show();
      line.textContent = words;
      // Asking again would bring none either.
      if (words === none) button.style.display = 'none';
    };
    /** What to say when there is none. */
    const fetchCode = async (of: string): Promise<string> => {
      if (!change) {
        codes[of] = SAMPLE;
        return '';
      }
      let visitor: string | null = null;
      change((memory) => void ({ visitor } = memory));
      try {
        const reply = await fetch(`${import.meta.url.split('/s/')[0]}/v1/claim`, {
          method: 'POST',
          credentials: 'omit',
          body: JSON.stringify({ campaign, block: of, visitor, email }),
        });
        if (reply.status === 410) return none;
        const { code, why } = await reply.json();
        if (code) codes[of] = code;
        else return why === 'none' ? none : why === 'address' ? first : failed;
      } catch {
        // Blocked, or offline.
      }
      return failed;
    };
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(codes[block]!);
      } catch {
        // Not allowed here, or not over https: selected, it can be copied by hand.
        getSelection()?.selectAllChildren(line);
        return;
      }
      button.textContent = copied;
      clearTimeout(saying);
      saying = setTimeout(() => (button.textContent = claimed), SAID);
    };

    button.addEventListener(
      'click',
      () => {
        report({ type: 'campaign.clicked', step, block });
        void (codes[block] ? copy() : ask());
      },
      { signal },
    );
    if (codes[block]) show();
    else if (email) void ask();
  }
};

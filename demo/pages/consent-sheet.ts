// The consent question at the foot of the page. It covers nothing that must be read first, and refusing is as easy as agreeing.
import { html, type Html } from '../html';

const PURPOSES = [
  {
    name: 'statistics',
    label: 'Statistics',
    text: 'Tells visitors apart by a random number, so that we know what leads where and no invitation nags.',
  },
  {
    name: 'personalisation',
    label: 'Personalisation',
    text: 'Remembers what you told us, so that suggestions fit.',
  },
  { name: 'marketing', label: 'Marketing', text: 'Lets us show you an offer or an invitation.' },
] as const;

/** Hidden until the script finds that no choice has been made. */
export function consentSheet(): Html {
  return html`<section id="consent" class="consent" aria-labelledby="consent-title" hidden>
    <form>
      <h2 id="consent-title" tabindex="-1">May we keep a note of your visit?</h2>
      <p>
        Your cart works either way. Pages are counted without knowing whose; with your leave we also tell
        visits apart and show the odd invitation.
        <a href="/cookies">What this means</a>
      </p>
      <fieldset data-consent-details hidden>
        <legend class="unseen">Purposes</legend>
        ${PURPOSES.map(
          ({ name, label, text }) =>
            html`<label class="purpose">
              <input type="checkbox" name="${name}" />
              <span><b>${label}</b> ${text}</span>
            </label>`,
        )}
        <button type="submit" class="button secondary">Save these choices</button>
      </fieldset>
      <div class="consent-buttons">
        <button type="button" class="button" data-consent="all">Accept all</button>
        <button type="button" class="button" data-consent="necessary">Only necessary</button>
        <button type="button" class="link" data-consent="choose" aria-expanded="false">Choose</button>
      </div>
    </form>
  </section>`;
}

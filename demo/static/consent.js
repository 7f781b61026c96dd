// @ts-check
// The consent sheet: asks once, remembers the answer, tells Beckon on every page, and opens again from the footer.
import { withBeckon } from './beckon.js';
import { find } from './find.js';

/** @typedef {import('./beckon.js').Consent} Consent */

const KEY = 'fjell-consent';
const ALL = { statistics: true, personalisation: true, marketing: true };
const NONE = { statistics: false, personalisation: false, marketing: false };

const sheet = find(document, '#consent', HTMLElement);
const title = find(sheet, '#consent-title', HTMLElement);
const form = find(sheet, 'form', HTMLFormElement);
const details = find(sheet, '[data-consent-details]', HTMLElement);
const choose = find(sheet, '[data-consent="choose"]', HTMLButtonElement);
/** @type {HTMLElement | undefined} */
let openedFrom;

/** @returns {Consent | undefined} */
function readChoice() {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    return {
      statistics: value.statistics === true,
      personalisation: value.personalisation === true,
      marketing: value.marketing === true,
    };
  } catch {
    return undefined;
  }
}

/** @param {Consent} choice */
function tellBeckon(choice) {
  withBeckon((beckon) => beckon.consent({ ...choice }));
}

/** @param {Consent} choice */
function decide(choice) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...choice, at: new Date().toISOString() }));
  } catch {
    // Without storage the answer holds for this page, and is asked again on the next.
  }
  tellBeckon(choice);
  sheet.hidden = true;
  openedFrom?.focus();
  openedFrom = undefined;
}

/** @param {boolean} isOpen */
function showDetails(isOpen) {
  details.hidden = !isOpen;
  choose.setAttribute('aria-expanded', String(isOpen));
}

/** @param {keyof Consent} purpose */
function box(purpose) {
  return find(form, `[name="${purpose}"]`, HTMLInputElement);
}

/** @param {HTMLElement} from */
function reopen(from) {
  const choice = readChoice() ?? NONE;
  for (const purpose of /** @type {const} */ (['statistics', 'personalisation', 'marketing']))
    box(purpose).checked = choice[purpose];
  openedFrom = from;
  showDetails(true);
  sheet.hidden = false;
  title.focus();
}

find(sheet, '[data-consent="all"]', HTMLButtonElement).addEventListener('click', () => decide(ALL));
find(sheet, '[data-consent="necessary"]', HTMLButtonElement).addEventListener('click', () => decide(NONE));
choose.addEventListener('click', () => {
  showDetails(details.hidden);
  if (!details.hidden) box('statistics').focus();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  decide({
    statistics: box('statistics').checked,
    personalisation: box('personalisation').checked,
    marketing: box('marketing').checked,
  });
});
sheet.addEventListener('keydown', (event) => {
  // Escape puts a reopened sheet away; the first question stays until it is answered.
  if (event.key !== 'Escape' || !readChoice()) return;
  sheet.hidden = true;
  openedFrom?.focus();
});
for (const button of document.querySelectorAll('[data-open-consent]'))
  if (button instanceof HTMLElement) {
    button.hidden = false;
    button.addEventListener('click', () => reopen(button));
  }

const choice = readChoice();
if (choice) tellBeckon(choice);
else sheet.hidden = false;

// Fills in what a text says of this visitor, from what the page and the script know anyway. Text and nothing else, of bounded
// length; where nothing is known, the owner's words stay.
import type { BeckonApi } from '../api';
import { productInData } from '../facts/product-in-data';
import { toText } from '../facts/to-text';
import { toTexts } from '../facts/to-texts';
import { quiet } from '../mount/quiet';
import type { VisitorRecord } from '../record';
import type { Told } from '../told';
import { OPENED_AGAIN, type Behaviour } from './behaviour';

/** Characters. */
const LONGEST = 80;

/** When to look for the country again, ms. */
const COUNTRY_COMES = [200, 500, 1100];

/** What was sent in earlier steps of a campaign, by the names of the fields. Ends with the campaign. */
const sent = new WeakMap<HTMLElement, Map<string, string>>();

export const fill: Behaviour = ({ card, signal, still, change, told = {} }) => {
  if (still) return mark(card);
  const answers = sent.get(card) ?? new Map<string, string>();
  sent.set(card, answers);
  const places = [...card.querySelectorAll<HTMLElement>('[data-fill]')].map(
    (place) => [place, place.textContent] as const,
  );
  const draw = () => {
    let memory: Pick<VisitorRecord, 'kept' | 'visits'> = { kept: {}, visits: 0 };
    change?.((record) => void (memory = record));
    for (const [place, fallback] of places) {
      const { fill: kind = '', key = '' } = place.dataset;
      let value = '';
      try {
        value = known(kind, key, told, memory, answers) ?? '';
      } catch {
        // A page that breaks what it should not, or says of itself a language that there is not.
      }
      place.textContent = plain(value) || fallback;
    }
  };
  draw();
  waitForCountry(card, signal, draw);
  const note = () => {
    for (const question of card.querySelectorAll<HTMLElement>('[data-name]'))
      answers.set(question.dataset['name'] ?? '', answerIn(question));
  };
  // Before the form is read: the step may be another one afterwards.
  card.addEventListener('submit', note, { capture: true, signal });
  const recall = (event: Event) => {
    for (const [name, answer] of sent.get((event as CustomEvent<HTMLElement>).detail) ?? [])
      answers.set(name, answer);
    draw();
  };
  card.addEventListener(OPENED_AGAIN, recall, { signal });
  const end = (window.beckon as BeckonApi | undefined)?.on?.('set', draw);
  signal.addEventListener('abort', () => end?.());
};

/** The server is asked for it as the visit begins and answers within a second, of which nobody is told. */
function waitForCountry(card: HTMLElement, signal: AbortSignal, draw: () => void): void {
  if (!card.querySelector('[data-fill=country]')) return;
  const timers = COUNTRY_COMES.map((after) => setTimeout(quiet(draw), after));
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));
}

/** In the canvas, owners see what will be filled in. */
function mark(card: HTMLElement): void {
  for (const place of card.querySelectorAll<HTMLElement>('[data-fill]')) {
    const { fill: kind = '', key = kind } = place.dataset;
    place.textContent ||= key;
    place.style.textDecoration = 'underline dotted 1px';
    place.style.textUnderlineOffset = '3px';
  }
}

/** Undefined or empty where nothing is known. */
function known(
  kind: string,
  key: string,
  told: Told,
  { kept, visits }: Pick<VisitorRecord, 'kept' | 'visits'>,
  answers: ReadonlyMap<string, string>,
): string | undefined {
  const language = document.documentElement.lang || undefined;
  switch (kind) {
    case 'query':
      return new URLSearchParams(location.search).get(key) ?? '';
    case 'trait':
      // Without the visitor's consent nothing is kept of them, and what the shop tells on this page is all there is.
      return toText(told.traits?.[key] ?? kept.profile?.traits?.[key]);
    case 'answer':
      return answers.get(key) ?? answerInQuiz(key, told, kept);
    case 'segment':
      return segmentOf(JSON.parse(key) as Record<string, string>, told, kept);
    case 'cart':
      return money(told.cart?.total, told.cart?.currency, language);
    case 'product':
      return toText(told.product?.name) || productOf(document);
    case 'country': {
      const code = kept.where?.number === visits && kept.where.country;
      return code ? new Intl.DisplayNames(language, { type: 'region' }).of(code) : '';
    }
    case 'date':
      return new Intl.DateTimeFormat(
        language,
        key ? { [key]: key === 'year' ? 'numeric' : 'long' } : { day: 'numeric', month: 'long' },
      ).format();
  }
  return '';
}

/** What was answered in a quiz, on this page or before. @param key `CAMPAIGN/BLOCK` */
function answerInQuiz(key: string, told: Told, { profile }: VisitorRecord['kept']): string | undefined {
  const [campaign = '', question = ''] = key.split('/');
  const values = told.answers?.[campaign]?.[question] ?? profile?.answers?.[campaign]?.[question];
  // What every object has is no answer.
  return Array.isArray(values) ? toTexts(values).join(', ') : '';
}

/** The name of the first segment in which the visitor is. @param names by key */
function segmentOf(
  names: Readonly<Record<string, string>>,
  { segments, joined }: Told,
  { profile }: VisitorRecord['kept'],
): string | undefined {
  const own = [...toTexts(segments ?? profile?.segments), ...toTexts(joined ?? profile?.joined)];
  return names[Object.keys(names).find((key) => own.includes(key)) ?? ''];
}

/** As the page names it for search engines, or for those who share it. */
function productOf(page: Document): string {
  const meta = (property: string) =>
    page.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content ?? '';
  return toText(productInData(page)?.name) || (meta('type').startsWith('product') ? meta('title') : '');
}

/** Of minor units, as the page's language writes it. */
function money(amount: unknown, currency: string | undefined, language: string | undefined): string {
  // An empty cart has nothing to say.
  if (typeof amount !== 'number' || amount === 0 || !currency) return '';
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Where there are several answers, all of them. */
function answerIn(question: HTMLElement): string {
  const fields = [...question.querySelectorAll<HTMLInputElement>('input,select,textarea')];
  return (
    fields
      .filter(
        ({ type, checked, className }) =>
          checked || (className !== 'words' && !/^(?:radio|checkbox)$/.test(type)),
      )
      // Of "other", what was written beside it.
      .map(({ id, value }) => question.querySelector<HTMLInputElement>(`[id="${id}_w"]`)?.value || value)
      .join(', ')
  );
}

/** Without what steers a line instead of standing in it, and not longer than a text can bear. */
function plain(value: string): string {
  const words = value.replace(/[\p{C}\s]+/gu, ' ').trim();
  const letters = [...words];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : words;
}

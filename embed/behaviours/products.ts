// Fills a list of products: asks the server once which they are for this visitor, and writes them into the room that the design has
// for them. Nothing of an answer becomes markup.
import type { ProductsReply, ShownProduct } from '@/core/products/shown-product';
import { quiet } from '../mount/quiet';
import type { Behaviour, LivingStep } from './behaviour';
import { inLanguage, money } from './money';

/** Ids of one kind that are sent at most. */
const MOST = 20;
/** What was ordered longer ago is no longer just bought, ms. */
const JUST = 30 * 86_400_000;

/** A server that has not answered after so long has nothing to show, ms. */
const PATIENCE = 10_000;

/** As it was when the design came: a shop may replace it later. */
const { fetch } = globalThis;
/** By address, on this page: a step that is opened again has the same. */
const answered: Record<string, Promise<ShownProduct[] | undefined> | undefined> = {};

export const products: Behaviour = (living) => {
  const { card, signal } = living;
  for (const block of card.querySelectorAll<HTMLElement>('[data-asks]')) {
    const { products: known } = block.dataset;
    const show = (list: readonly ShownProduct[]) => signal.aborted || fill(block, list);
    if (known) show(JSON.parse(known) as ShownProduct[]);
    // The canvas shows the room. A preview without products has none.
    else if (living.still) continue;
    else if (!living.change) show([]);
    else
      ask(`${import.meta.url.split('/s/')[0]}/v1/products?${wanted(living, block)}`)
        .then(show)
        .catch(quiet(() => show([])));
  }
};

async function ask(address: string): Promise<readonly ShownProduct[]> {
  const asking = (answered[address] ??= (async () => {
    const reply = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
    return ((await reply.json()) as Partial<ProductsReply>).products;
  })());
  try {
    const products = await asking;
    if (products) return products;
  } catch {
    // Blocked, or offline.
  }
  // Asked again when the step opens anew.
  delete answered[address];
  return [];
}

/** What the server may know to choose by: ids alone. */
function wanted({ card, change, told }: LivingStep, { dataset }: HTMLElement): URLSearchParams {
  const host = ((card.getRootNode() as ShadowRoot).host as HTMLElement).dataset;
  const { campaign = '' } = host;
  const { asks, block = '', questions = '' } = dataset;
  // By its text: the build shortens the name of the property.
  const asked = new URLSearchParams([
    ['campaign', campaign],
    ['variant', host['variant'] ?? ''],
    ['block', block],
  ]);
  const add = (name: string, values: readonly unknown[]) =>
    [...new Set(values)].slice(0, MOST).forEach((value) => value && asked.append(name, `${value}`));
  change?.(({ kept: { ordered, products = [], viewed, profile } }) => {
    const { answers = profile?.answers, cart } = told ?? {};
    const since = Date.now() - JUST;
    add('cart', cart?.items?.map?.(({ id }) => id) ?? []);
    add('bought', ordered?.lines.flatMap(({ at, id }) => (at > since ? id : [])).reverse() ?? []);
    if (asks) {
      add('page', [told?.product?.id, location.pathname]);
      // By their ids where they are known: a page may have another path than its product in the catalogue.
      add('viewed', [...(viewed?.ever.seen ?? []), ...products].reverse());
    }
    for (const question of questions.split(' ').filter(Boolean))
      add('answer', answers?.[campaign]?.[question]?.map((value) => `${question}:${value}`) ?? []);
  });
  return asked;
}

function fill(block: HTMLElement, list: readonly ShownProduct[]): void {
  const items = block.querySelector('.items') as HTMLElement;
  block.classList.remove('waits');
  items.removeAttribute('aria-busy');
  [...items.children].forEach((item, index) => {
    const product = list[index];
    if (product) fillItem(item, product);
    else item.remove();
  });
  if (list.length) return;
  const { none } = block.dataset;
  block.hidden = !none;
  items.removeAttribute('role');
  items.removeAttribute('aria-label');
  items.textContent = none ?? '';
}

function fillItem(item: Element, { id, title, url, image, price, was = 0, currency }: ShownProduct): void {
  const write = (part: string, text: string) => {
    const element = item.querySelector(part);
    if (text && element) element.textContent = text;
    else element?.remove();
  };
  /** Whole hundredths. */
  const saving = Math.floor(((was - price) * 100) / was);
  write('.named', title);
  write('.price', money(price, currency));
  write('.was :last-child', was > price ? money(was, currency) : '');
  if (was <= price) item.querySelector('.was')?.remove();
  // Rounded towards nothing: no product saves more than it does.
  write('.saving', saving > 0 ? percent(-saving / 100) : '');
  const picture = item.querySelector('img');
  if (image && /^https?:/.test(image)) picture?.setAttribute('src', image);
  else picture?.remove();
  if (/^(https?:\/\/|\/(?!\/))/.test(url)) item.querySelector('a')?.setAttribute('href', url);
  const button = item.querySelector('button');
  if (!button) return;
  button.dataset['product'] = id;
  button.setAttribute('aria-label', `${button.textContent}: ${title}`);
}

const percent = (share: number) =>
  inLanguage((language) => new Intl.NumberFormat(language, { style: 'percent' }).format(share));

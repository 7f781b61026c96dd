// Follows the cart that the shop tells of: keeps it as the record allows, and says on this page what changed, as
// `cart.updated` and, for each thing of which there is more than before, `cart.added`. Of a cart that is told for the first
// time nobody knows what was in it before.
import { now } from '../clock';
import { stringify } from '../natives';
import type { ToldItem } from '../told';
import type { Attachment } from '../attachments/attachment';

/** Things that are kept of one cart, and how long they may be together, in UTF-16 code units of JSON. */
const MOST = 50;
const LONGEST = 8000;

/** What `cart.updated` says. */
export interface CartUpdate {
  total?: number;
  currency?: string;
  /** The total before; absent when it is not known. */
  before?: number;
}

const nameOf = ({ id, name }: ToldItem) => `${id ?? name}`;

function piecesOf(items: readonly ToldItem[], wanted: ToldItem): number {
  return items.reduce(
    (sum, item) => sum + (nameOf(item) === nameOf(wanted) ? Number(item.quantity ?? 1) : 0),
    0,
  );
}

export const cart: Attachment = ({ api, change, listen, read, told }) => {
  const look = () => {
    const { cart: given } = told;
    if (!given) return;
    const { currency, total } = given;
    let room = LONGEST;
    const items = (given.items ?? [])
      .slice(0, MOST)
      .filter((item) => item && (room -= stringify(item).length) > 0);
    const {
      kept: { cart: before },
      visits: number,
    } = read();
    const isSame =
      stringify([before?.currency, before?.items, before?.total]) === stringify([currency, items, total]);
    if (isSame && before?.number === number) return;
    change(({ kept }) => {
      kept.cart = { currency, items, total, number, at: isSame && before ? before.at : now() };
    });
    if (isSame) return;
    api.track('cart.updated', { total, currency, before: before?.total } satisfies CartUpdate);
    if (before)
      for (const item of items)
        if (piecesOf(items, item) > piecesOf(before.items, item))
          api.track('cart.added', { ...item.attributes, ...item, attributes: undefined });
  };
  listen('set', look);
  // The shop may have told before this was there.
  look();
};

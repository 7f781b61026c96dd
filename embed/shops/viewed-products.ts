// Learns which product a page is about, where the shop does not tell: from what it pushes for Google Analytics (`view_item`), or
// writes for search engines (JSON-LD). Says so on this page, as `product.viewed`, and keeps the last ones as the record allows.
import type { Attachment } from '../attachments/attachment';
import { productInData } from '../facts/product-in-data';
import { toText } from '../facts/to-text';
import { quiet } from '../mount/quiet';
import { listen as hear } from '../natives';
import type { ToldProduct } from '../told';
import { readEcommerce } from './ecommerce-event';
import { onDataLayer } from './on-data-layer';

/** Products that are kept, and UTF-16 code units of an id. */
const MOST = 20;
const LONGEST = 100;
/** By then a shop that turns its pages in place has drawn the new one, and a tag manager has written what it adds, ms. */
const DRAWN = 1000;

export const viewedProducts: Attachment = ({ api, change, listen, told }) => {
  /** What was told from here. */
  let mine: ToldProduct | undefined;
  let noted = '';
  /** What the data of the page named last, and what it named on the page before, which may be left over. */
  let read = '';
  let before = '';
  let timer: ReturnType<typeof setTimeout>;
  const address = () => location.href.split('#')[0];
  let here = address();

  const note = () => {
    const { product } = told;
    const id = toText(product?.id);
    if (!id || id.length > LONGEST || id === noted) return;
    noted = id;
    change(({ kept }) => {
      kept.products = [...(kept.products ?? []).filter((one) => one !== id), id].slice(-MOST);
    });
    api.track('product.viewed', { ...product, id });
  };
  const tell = (id: string, name: unknown) => {
    // Somebody who knows has told.
    if (!id || told.product !== mine) return;
    api.set({ product: { id, name: toText(name) } });
    mine = told.product;
  };
  const look = quiet(() => {
    const { name, productGroupID, productID, sku } = productInData(document) ?? {};
    const id = [sku, productID, productGroupID].map(toText).find(Boolean) ?? '';
    if (id === before) return;
    read = id;
    // What was pushed is the better word: it has the shop's own id.
    if (!mine) tell(id, name);
  });
  const lookLater = () => {
    clearTimeout(timer);
    timer = setTimeout(look, DRAWN);
  };

  listen('set', note);
  listen('page.viewed', () => {
    // The one that this came to, or the same again.
    if (here === (here = address())) return;
    if (mine && told.product === mine) delete told.product;
    mine = undefined;
    noted = '';
    before = read;
    lookLater();
  });
  onDataLayer((entry) => {
    const { items, name } = readEcommerce(entry);
    const [item] = items;
    if (name === 'view_item' && !items[1]) tell(toText(item?.id), item?.name);
  });
  // The page that this came to has been viewed already, and the shop may have told of it.
  note();
  look();
  if (document.readyState === 'loading') hear(document, 'DOMContentLoaded', look);
  lookLater();
};

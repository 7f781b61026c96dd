// The forms in which feeds come, and what hostile ones are made into.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from './feed-columns';
import { FeedError } from './feed-error';
import { openFeed } from './open-feed';
import { readProduct } from './read-product';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Products, and `[line, problem]` of the rest, as an import in euros reads them. */
async function read(
  feed: string | Uint8Array,
  { size = 1000, origin = 'https://shop.example', most = undefined as number | undefined } = {},
) {
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  const { format, rows } = await openFeed(inChunks(bytes, size), { origin, ...(most && { most }) });
  const products: Record<string, unknown>[] = [];
  const problems: [number, string][] = [];
  let columns: ReturnType<typeof readHeader> | undefined;
  for await (const { line, cells, isCut } of rows) {
    if (!columns) {
      columns = readHeader(cells ?? []);
      continue;
    }
    const product = cells && readProduct(cells, columns, 'EUR');
    if (!product) problems.push([line, isCut ? 'row-broken' : 'row-long']);
    else if ('problem' in product) problems.push([line, product.problem]);
    else products.push(product as unknown as Record<string, unknown>);
  }
  return { format, products, problems };
}

const rss = (items: string, before = '') =>
  `<?xml version="1.0"?>\n${before}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>` +
  `<link>https://shop.example</link>${items}</channel></rss>`;
const item = (id: string, more = '', price = '10.00 EUR') =>
  `<item><g:id>${id}</g:id><title>Cup ${id}</title><link>https://shop.example/${id}</link><g:price>${price}</g:price>${more}</item>`;

describe('a Merchant feed in XML', () => {
  it('is read with its prices, stock, groups and attributes, in whatever pieces it arrives', async () => {
    const feed = rss(
      `<item><g:id>a</g:id><g:title><![CDATA[Cup &amp; <b>saucer</b>]]></g:title><link>https://shop.example/a?x=1&amp;copy=2</link>
       <g:image_link>https://shop.example/ä.jpg</g:image_link><g:price>1,299.50 EUR</g:price><g:sale_price>999 EUR</g:sale_price>
       <g:cost_of_goods_sold>500 EUR</g:cost_of_goods_sold><g:availability>in_stock</g:availability>
       <g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping>
       <g:product_type>Home &gt; Cups</g:product_type><g:color>Blau</g:color><g:item_group_id>cups</g:item_group_id></item>` +
        item('b', '<g:availability>out of stock</g:availability>'),
    );
    const sizes = await Promise.all([1, 7, 5000].map((size) => read(feed, { size })));
    for (const { format, products, problems } of sizes) {
      expect(format).toBe('merchant-xml');
      expect(problems).toEqual([]);
      expect(products).toMatchObject([
        { productId: 'a', title: 'Cup & saucer', url: 'https://shop.example/a?x=1&copy=2', price: 99_900, comparePrice: 129_950, margin: 49_900, inStock: true, category: 'Home > Cups', groupId: 'cups', attributes: '{"color":"Blau"}' },
        { productId: 'b', title: 'Cup b', price: 1000, inStock: false },
      ]); // prettier-ignore
    }
  });

  it('in Atom, with another prefix and another encoding, is the same', async () => {
    const feed = `<?xml version="1.0" encoding="ISO-8859-1"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:goog="http://base.google.com/ns/1.0">
      <title>Shop</title><link rel="self" href="https://shop.example/feed"/><entry><goog:id>a</goog:id><title>Krug für Öl</title>
      <link rel="alternate" href="https://shop.example/a"/><goog:price>5 EUR</goog:price></entry></feed>`;
    const { products, problems } = await read(Buffer.from(feed, 'latin1'));
    expect(problems).toEqual([]);
    expect(products).toMatchObject([{ productId: 'a', title: 'Krug für Öl', url: 'https://shop.example/a', price: 500 }]); // prettier-ignore
  });

  it('has no entities of its own: nothing is expanded, no file is read', async () => {
    let laughs = '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY l0 "ha">';
    for (let at = 1; at < 12; at++) laughs += `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`;
    const titled = (title: string) => `<item><g:id>a</g:id><title>${title}</title><link>https://shop.example/a</link><g:price>1</g:price></item>`; // prettier-ignore
    const { products } = await read(rss(titled('&l11;') + titled('&file;'), `${laughs}]>`));
    expect(products.map(({ title }) => title)).toEqual(['&l11;', '&file;']);
  });

  it('takes text for text: a lone &, entities of HTML, markup written twice', async () => {
    const { products, problems } = await read(
      rss(
        '<item><g:id>a</g:id><title>Salt & pepper&nbsp;&eacute; &amp;lt;img src=x onerror=alert(1)&amp;gt;</title><link>https://shop.example/a</link><g:price>1</g:price></item>',
      ),
    );
    expect(problems).toEqual([]);
    expect(products).toMatchObject([{ title: 'Salt & pepper é' }]);
  });

  it('reports what is wrong by the number of the item, and goes on', async () => {
    const link = (address: string) => `<item><g:id>x</g:id><title>X</title><link>${address}</link><g:price>1</g:price></item>`; // prettier-ignore
    const { products, problems } = await read(
      rss(
        item('a') + link('javascript:alert(1)') + item('c', '', '-3 EUR') + item('d', '<g:sale_price>cheap</g:sale_price>') +
          item('e', '', '') + item('f', '<g:image_link>data:text/html,x</g:image_link>') + '<item/>' + item('h'),
      ),
    ); // prettier-ignore
    expect(problems).toEqual([[2, 'link-unsafe'], [3, 'price-negative'], [4, 'sale-price-unreadable'], [5, 'price-missing'], [6, 'image-unsafe'], [7, 'id-missing']]); // prettier-ignore
    expect(products.map(({ productId }) => productId)).toEqual(['a', 'h']);
  });

  it('that breaks off keeps what came whole and says where', async () => {
    const whole = rss(item('a') + item('b'));
    const cut = await read(whole.slice(0, whole.indexOf('Cup b')));
    expect(cut.products).toHaveLength(1);
    expect(cut.problems).toEqual([[2, 'row-broken']]);
  });

  it('of endless depth or one endless text is left alone soon', async () => {
    const deep = await read(rss(item('a') + '<x>'.repeat(200_000)));
    expect([deep.products.length, deep.problems]).toEqual([1, [[2, 'row-broken']]]);
    const long = await read(rss(`${item('a')}<item><g:id>b</g:id><title>${'x'.repeat(2_000_000)}`), {
      size: 60_000,
    });
    expect([long.products.length, long.problems]).toEqual([1, [[2, 'row-broken']]]);
    const wide = await read(rss(item('a', `<g:brand>${'x '.repeat(80_000)}</g:brand>`) + item('b')), {
      size: 60_000,
    });
    expect([wide.products.length, wide.problems]).toEqual([1, [[1, 'row-long']]]);
  });
});

const SHIRT = {
  id: 7,
  title: 'Shirt <script>alert(1)</script>',
  handle: 'shirt',
  vendor: 'Kiln',
  product_type: 'Shirts',
  tags: ['linen', 'summer'],
  body_html: '<p>[{"products":[]}]</p>',
  options: [{ name: 'Size', position: 1 }],
  images: [{ src: '//cdn.example/shirt.jpg' }],
  variants: [
    { id: 71, title: 'S', price: '19.90', compare_at_price: '29.90', available: true, option1: 'S' },
    { id: 72, title: 'M', price: '19.90', compare_at_price: null, available: false, option1: 'M', featured_image: { src: 'https://cdn.example/m.jpg' } },
  ],
}; // prettier-ignore

describe('products of Shopify in JSON', () => {
  it('are one product a variant, grouped by theirs, in whatever pieces they arrive', async () => {
    for (const feed of [
      { products: [SHIRT] },
      [SHIRT],
      { shop: { products: [] }, products: [SHIRT], more: 1 },
    ])
      for (const size of [1, 13, 5000]) {
        const { format, products, problems } = await read(JSON.stringify(feed), { size });
        expect(format).toBe('shopify-json');
        expect(problems).toEqual([]);
        expect(products).toMatchObject([
          { productId: '71', title: 'Shirt alert(1)', url: 'https://shop.example/products/shirt?variant=71', image: 'https://cdn.example/shirt.jpg', price: 1990, comparePrice: 2990, inStock: true, tags: '["linen","summer"]', attributes: '{"size":"S"}', brand: 'Kiln', groupId: '7' },
          { productId: '72', image: 'https://cdn.example/m.jpg', comparePrice: null, inStock: false, attributes: '{"size":"M"}' },
        ]); // prettier-ignore
      }
  });

  it('count pieces only where the shop does', async () => {
    const variant = (more: object) => ({ ...SHIRT, variants: [{ id: 1, price: '1', ...more }] });
    const { products } = await read(
      JSON.stringify([
        variant({ inventory_quantity: 0, inventory_management: 'shopify', inventory_policy: 'deny' }),
        variant({ inventory_quantity: 0, inventory_management: 'shopify', inventory_policy: 'continue' }),
        variant({ inventory_quantity: 0, inventory_management: null }),
      ]),
    );
    expect(products.map(({ inStock, stock }) => [inStock, stock])).toEqual([[false, 0], [true, null], [true, null]]); // prettier-ignore
  });

  it('of no known shop have no link, and are told so', async () => {
    const { problems } = await read(JSON.stringify({ products: [SHIRT] }), { origin: '' });
    expect(problems).toEqual([[1, 'link-missing'], [1, 'link-missing']]); // prettier-ignore
  });

  it('that are none are reported one by one', async () => {
    const odd = [
      1,
      'x',
      null,
      [],
      {},
      { ...SHIRT, variants: 'x' },
      { ...SHIRT, variants: [null, { id: 5, price: '-1' }] },
    ];
    const { products, problems } = await read(JSON.stringify({ products: [...odd, SHIRT] }));
    expect(products).toHaveLength(2);
    expect(problems.map(([line]) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 7]);
  });

  it('change no prototype', async () => {
    const text = `{"products":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":1},${JSON.stringify(SHIRT)}]}`;
    expect((await read(text)).products).toHaveLength(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('that break off, never end or nest without end keep what came whole', async () => {
    const text = JSON.stringify({ products: [SHIRT, SHIRT] });
    expect((await read(text.slice(0, -50))).problems).toEqual([[2, 'row-broken']]);
    expect((await read(text.replace('},{"id":7,', '},}{"id":7,'))).problems).toEqual([[2, 'row-broken']]);
    const start = text.slice(0, text.indexOf(',{"id":7,'));
    expect((await read(`${start},${'['.repeat(500_000)}`)).problems).toEqual([[2, 'row-broken']]);
    expect((await read(`${start},"${'x'.repeat(3_000_000)}`, { size: 60_000 })).problems).toEqual([[2, 'row-broken']]); // prettier-ignore
  });
});

describe('a feed', () => {
  const table = (parted: string) =>
    [['id', 'title', 'link', 'price'], ['a', 'Cup', 'https://shop.example/a', '1']].map((row) => row.join(parted)).join('\n'); // prettier-ignore

  it('is told by its content: tabs, commas, semicolons, bars', async () => {
    for (const [parted, format] of [['\t', 'merchant-tsv'], [',', 'csv'], [';', 'csv'], ['|', 'csv']] as const) {
      const feed = await read(table(parted));
      expect([feed.format, feed.products.length, feed.problems]).toEqual([format, 1, []]);
    }
  }); // prettier-ignore

  it('may be packed, and is bounded by what it unpacks to', async () => {
    expect((await read(gzipSync(rss(item('a'))))).products).toHaveLength(1);
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'id,title\n'));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb, { most: 1_000_000 })).rejects.toEqual(new FeedError('large'));
    await expect(read(gzipSync(rss(item('a'))).subarray(0, 60))).rejects.toEqual(new FeedError('packing'));
  });

  it('that is a web page, or nothing, is none', async () => {
    await expect(read('<!DOCTYPE html><html><title>Sign in</title></html>')).rejects.toEqual(
      new FeedError('html'),
    );
    await expect(read('\ufeff \n')).rejects.toEqual(new FeedError('empty'));
    await expect(read('')).rejects.toEqual(new FeedError('empty'));
  });

  it('of any bytes at all ends, with a report and without an error of ours', async () => {
    const piece = fc.constantFrom('<', '>', '</', 'item', '<item>', '<g:id>', '&', ';', '"', '{', '}', '[', ']', ',', ':', 'id', '\n', '\0', 'é', '<![CDATA[', ']]>', '<!--', '<?', '<!DOCTYPE', '{"products":[', 'null', '\\u'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (pieces, size) => {
          const outcome = await read(pieces.join(''), { size }).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FeedError);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('executes nothing: titles lose markup, however it is written', async () => {
    const titles = ['<script>x</script>Cup', '&lt;img src=x onerror=x&gt;Cup', '<!-- x -->Cup', '<svg/onload=x>Cup', '&amp;lt;b&amp;gt;Cup', 'Cup\u202e']; // prettier-ignore
    const rows = titles.map((title, at) => `${at}\t${title}\thttps://shop.example/a\t1`);
    const { products } = await read(`id\ttitle\tlink\tprice\n${rows.join('\n')}`);
    expect(products.map(({ title }) => title)).toEqual(['x Cup', 'Cup', 'Cup', 'Cup', 'Cup', 'Cup']);
  });

  it('has prices as they are written in many places, and nothing that only looks like one', async () => {
    const prices = {
      '19.90': 1990, '19,90': 1990, '1.234,50': 123_450, '1,234.50': 123_450, "1'234.50": 123_450, '1 234,50': 123_450,
      '1.234.567': 123_456_700, '1,23,456.00': 12_345_600, '1.2.3.4': null, '1,2,3': null, '12.345.6,7': null, '10-20': null,
    }; // prettier-ignore
    const rows = Object.keys(prices).map((price, at) => `${at}\tCup\thttps://shop.example/a\t${price}`);
    const { products, problems } = await read(`id\ttitle\tlink\tprice\n${rows.join('\n')}`);
    const told = Object.values(prices);
    expect(products.map(({ price }) => price)).toEqual(told.filter((price) => price !== null));
    expect(problems).toEqual(
      told.flatMap((price, at) => (price === null ? [[at + 2, 'price-unreadable']] : [])),
    );
  });
});

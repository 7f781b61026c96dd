// Files of products: what of them becomes the catalogue, and what is said of the rest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../trpc/test-app.fixtures';
import { importProducts } from './import-products';
import { readTable } from './read-table';

async function* inChunks(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function open() {
  const test = await createTestApp();
  const site = await test.addSite(await test.addWorkspace());
  const { currency } = await test.app.db.site.findUniqueOrThrow({ where: { id: site.id } });
  const read = (text: string | AsyncIterable<Uint8Array>, options: { mostProducts?: number } = {}) =>
    importProducts(
      test.app.db,
      { id: site.id, currency },
      typeof text === 'string' ? inChunks(text) : text,
      options,
    );
  const products = () =>
    test.app.db.product.findMany({ where: { siteId: site.id }, orderBy: { rank: 'asc' } });
  return { ...test, read, products };
}

const HEAD = 'id,title,link,image_link,price,sale_price,availability,quantity,product_type,tags,color\n';

describe('a table', () => {
  it('is read as it was written, in whatever pieces it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'ø', ' ') }), { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, size) => {
          const all = [['first', 'second'], ...rows];
          const text = all.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
          const read: unknown[] = [];
          for await (const { cells } of readTable(inChunks(text, size))) read.push(cells);
          expect(read).toEqual(all);
        },
      ),
    );
  }); // prettier-ignore
});

describe('a file of products', () => {
  it('becomes the catalogue, with prices in minor units, sales and stock', async () => {
    const { read, products } = await open();
    const report = await read(
      `${HEAD}a,"Cup, <b>blue</b>",https://shop.example/a,https://shop.example/a.jpg,"1,299.50 EUR",999 EUR,in stock,4,Home > Cups,"gift, new",blue\n` +
        'b,Bowl,https://shop.example/b,,"19,90",,out of stock,,,,\n',
    );
    expect(report).toMatchObject({ rows: 2, good: 2, bad: 0, missing: [] });
    expect(await products()).toMatchObject([
      { productId: 'a', title: 'Cup, blue', price: 99_900, comparePrice: 129_950, inStock: true, stock: 4, tags: '["gift","new"]', attributes: '{"color":"blue"}' },
      { productId: 'b', price: 1990, comparePrice: null, inStock: false, image: '' },
    ]); // prettier-ignore
  });

  it('is refused row by row, and the good ones stay', async () => {
    const { read, products } = await open();
    const report = await read(
      `${HEAD}a,Cup,https://shop.example/a,,10,,,,,,\na,Cup again,https://shop.example/a,,10,,,,,,\n` +
        ',No id,https://shop.example/c,,10,,,,,,\nd,,https://shop.example/d,,10,,,,,,\n' +
        'e,Js,javascript:alert(1),,10,,,,,,\nf,Minus,https://shop.example/f,,-3,,,,,,\n' +
        'g,Dear,https://shop.example/g,,much,,,,,,\nh,Dollars,https://shop.example/h,,3 USD,,,,,,\ni,Nowhere,,,3,,,,,,\n',
    );
    expect(report.good).toBe(1);
    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'id-twice'],
      [4, 'id-missing'],
      [5, 'title-missing'],
      [6, 'link-unsafe'],
      [7, 'price-negative'],
      [8, 'price-unreadable'],
      [9, 'currency-other'],
      [10, 'link-missing'],
    ]);
    expect(await products()).toHaveLength(1);
  });

  it('leaves products as they were whose rows are wrong, and takes out what has no row', async () => {
    const { read, products } = await open();
    const row = (id: string, price = '10') => `${id},Cup,https://shop.example/${id},,${price},,,,,,\n`;
    await read(HEAD + row('a') + row('b') + row('c'));
    expect(await read(HEAD + row('a', '12') + row('b', 'x'))).toMatchObject({ bad: 1, gone: 1 });
    expect((await products()).map(({ productId, price }) => [productId, price])).toEqual([
      ['a', 1200],
      ['b', 1000],
    ]);
  });

  it('takes nothing out when a row cannot be told, the file ends within a quote, or the catalogue is full', async () => {
    const { read, products } = await open();
    const row = (id: string, price = '10') => `${id},Cup,https://shop.example/${id},,${price},,,,,,\n`;
    await read(HEAD + row('a') + row('b') + row('c'));
    expect((await read(HEAD + row('a') + row('', '10'))).gone).toBe(0);
    const cut = await read(`${HEAD}${row('a')}d,"Cup\n${row('b')}`);
    expect(cut).toMatchObject({ gone: 0, bad: 1, problems: [{ line: 3, code: 'row-broken' }] });
    const full = await read(HEAD + row('x') + row('y') + row('z'), { mostProducts: 1 });
    expect(full).toMatchObject({
      good: 1,
      bad: 1,
      gone: 0,
      problems: [{ line: 3, id: 'y', code: 'catalogue-full' }],
    });
    expect(await products()).toHaveLength(4);
  });

  it('is read in UTF-16 as spreadsheets write it; prices beyond all bounds and foreign signs are refused', async () => {
    const { read, products } = await open();
    const text = `\ufeff${HEAD}ø,Kopp,https://shop.example/a,,10 €,,,,,,\np,Pound,https://shop.example/p,,£10,,,,,,\nq,Much,https://shop.example/q,,9999999999,,,,,,\n`;
    const report = await read(
      (async function* () {
        yield new Uint8Array(Buffer.from(text, 'utf16le'));
      })(),
    );
    expect(report.problems.map(({ code }) => code)).toEqual(['currency-other', 'price-unreadable']);
    expect(await products()).toMatchObject([{ productId: 'ø', price: 1000 }]);
  });

  it('changes nothing without the columns that it needs', async () => {
    const { read, products } = await open();
    await read(`${HEAD}a,Cup,https://shop.example/a,,10,,,,,,\n`);
    expect((await read('name;cost\nCup;3\n')).missing).toEqual(['id', 'url', 'price']);
    expect(await products()).toHaveLength(1);
  });

  it('takes out what it has no more, and keeps since when the rest is there', async () => {
    const { read, products } = await open();
    await read(`${HEAD}a,Cup,https://shop.example/a,,10,,,,,,\nb,Bowl,https://shop.example/b,,10,,,,,,\n`);
    const [before] = await products();
    const report = await read(`${HEAD}a,Mug,https://shop.example/a,,12,,,,,,\n`);
    expect(report.gone).toBe(1);
    expect(await products()).toMatchObject([{ title: 'Mug', price: 1200, createdAt: before!.createdAt }]);
  });
});

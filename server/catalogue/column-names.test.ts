// Tables whose columns are called otherwise: a person says once what they hold, and every table after that is read by it.
import { expect, it } from 'vitest';
import { authorise } from '../access/scope';
import { createTestApp } from '../trpc/test-app.fixtures';
import { beginImport } from './begin-import';
import { nameColumns } from './column-names';
import { getImport } from './get-catalogue';
import { runImport } from './run-import';

async function open() {
  const test = await createTestApp();
  const { app } = test;
  const workspaceId = await test.addWorkspace();
  const { id: siteId } = await test.addSite(workspaceId);
  const { currency } = await app.db.site.findUniqueOrThrow({ where: { id: siteId } });
  const member = await test.addMember(workspaceId, 'editor');
  const actor = { kind: 'user' as const, user: { ...member, name: 'Ada' } };
  const scope = await authorise(app.db, actor, { kind: 'site', id: siteId }, 'editor');
  const read = async (text: string) => {
    const importId = await beginImport(app, { siteId, source: 'ours.csv', bytesInAll: null });
    await runImport(app, { id: siteId, currency, origin: null }, importId, () =>
      Promise.resolve({
        chunks: (async function* () {
          yield new TextEncoder().encode(text);
        })(),
      }),
    );
    return getImport(app, { siteId, importId });
  };
  const products = () => app.db.product.findMany({ where: { siteId }, orderBy: { rank: 'asc' } });
  return { app, scope, siteId, read, products };
}

const HEAD = 'Varenr;Navn;Lenke;Pris;Type;Brand';
const OURS = `${HEAD}\nk1;Kopp;https://butikk.example/k1;129,00;intern;Leire\n`;
const TAKEN = { id: 'Varenr', title: 'Navn', url: 'Lenke', price: 'Pris', brand: 'Brand' };

it('a table that is not understood shows its columns with examples, and is read once they are named', async () => {
  const { app, scope, siteId, read, products } = await open();
  const first = await read(OURS);
  expect(first.import).toMatchObject({ state: 'failed', missing: ['id', 'title', 'url', 'price'], good: 0 });
  expect(first.columns?.[0]).toEqual({ name: 'Varenr', example: 'k1' });
  expect(first.taken).toEqual({ category: 'Type', brand: 'Brand' });
  await nameColumns(app, scope, { siteId, importId: first.import.id, taken: TAKEN });
  const second = await read(OURS);
  expect(second.import).toMatchObject({ state: 'done', good: 1 });
  // `Type` says nothing of a category here, for nobody took it.
  expect(second.taken).toEqual(TAKEN);
  expect(await products()).toMatchObject([
    { productId: 'k1', title: 'Kopp', price: 12900, category: '', brand: 'Leire' },
  ]);
});

it('what is said holds for tables that have the column; others are read by the names they have', async () => {
  const { app, scope, siteId, read, products } = await open();
  const first = await read(OURS);
  await nameColumns(app, scope, { siteId, importId: first.import.id, taken: TAKEN });
  await read('id,title,link,price,vendor\nb,Bowl,https://butikk.example/b,20,Stein\n');
  expect(await products()).toMatchObject([{ productId: 'b', title: 'Bowl', brand: 'Stein' }]);
});

it('what is needed must be said, by a column that is there', async () => {
  const { app, scope, siteId, read } = await open();
  const { import: read1 } = await read(OURS);
  const refused = nameColumns(app, scope, {
    siteId,
    importId: read1.id,
    taken: { ...TAKEN, url: '', stock: 'Lager' },
  });
  await expect(refused).rejects.toMatchObject({
    code: 'invalid',
    details: { fields: { url: 'say which column holds it', stock: 'choose one of the columns of the file' } },
  });
  expect(await app.db.catalogueColumns.count()).toBe(0);
  const unknown = nameColumns(app, scope, { siteId, importId: 'none', taken: TAKEN });
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
});

import { describe, expect, it, test } from 'vitest';
import { createProjector } from '../jobs/project-events';
import { createTestApp, PUBLIC_URL } from '../trpc/test-app.fixtures';
import { createLeadExport } from './create-lead-export';
import { createLeadProjection } from './lead-projection';
import { addLeadRow } from './lead-rows.fixtures';

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const owner = await test.addMember(workspaceId, 'owner');
  const { campaignId } = await owner.api.campaigns.create({
    siteId: site.id,
    name: '=Letter',
    starter: 'welcome-email',
  });
  const addLead = (email: string, at: number, text = 'Yes, write to me.') =>
    addLeadRow(test.app.db, {
      siteId: site.id,
      campaignId,
      email,
      at,
      consents: JSON.stringify([{ text, granted: true, published: false }]),
    });
  const ask = createLeadExport(test.app, test.auth);
  const download = (headers: Headers, query = '', siteId = site.id) =>
    ask(new Request(`${PUBLIC_URL}/api/sites/${siteId}/leads.csv${query}`, { headers }), siteId);
  return { ...test, workspaceId, site, owner, addLead, download };
}

/** As it is in the file: `Response.text` would drop the byte order mark. */
const textOf = async (response: Response) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());

test('the list can be asked for again from its beginning, as a page rendered on the server does', async () => {
  const { owner, site, addLead } = await open();
  await addLead('ada@example.com', 0);
  expect(await owner.api.leads.list({ siteId: site.id, cursor: null })).toMatchObject({ total: 1 });
});

describe('the export of leads', () => {
  it('holds who signed up, when, where, and what was agreed to, as text that no spreadsheet runs', async () => {
    const { owner, addLead, download, startSession } = await open();
    await addLead('ada@example.com', 1000, '@SUM(A1)\nYes');
    await addLead('+bo@example.com', 2000);
    const response = await download(await startSession(owner));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="leads-2026-06-15.csv"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await textOf(response)).toBe(
      [
        '\u{FEFF}"email","signed_up_at","campaign","page","consent","agreed","published","answers","first_signed_up_at","source","tags","confirmed"',
        `"'+bo@example.com","1970-01-01T00:00:02.000Z","'=Letter","https://shop.example.com/cart","Yes, write to me.","yes","no","","1970-01-01T00:00:02.000Z","","",""`,
        `"ada@example.com","1970-01-01T00:00:01.000Z","'=Letter","https://shop.example.com/cart","'@SUM(A1) Yes","yes","no","","1970-01-01T00:00:01.000Z","","",""`,
        '',
      ].join('\r\n'),
    );
  });

  it('holds every lead of the search once, in more than one piece', async () => {
    const { owner, site, app, download, startSession } = await open();
    await app.db.lead.createMany({
      data: Array.from({ length: 1203 }, (_, index) => {
        const domain = `${index % 2 ? 'odd' : 'even'}.example`;
        const at = new Date(Math.floor(index / 3));
        return {
          siteId: site.id,
          email: `k${index}@${domain}`,
          domain,
          firstAt: at,
          lastAt: at,
          latest: `e${index}`,
        };
      }),
    });
    const headers = await startSession(owner);
    const count = async (query: string) => {
      const emails = (await textOf(await download(headers, query))).match(/"k\d+@/g) ?? [];
      expect(new Set(emails).size).toBe(emails.length);
      return emails.length;
    };
    expect(await count('')).toBe(1203);
    expect(await count('?q=ODD.')).toBe(601);
  });

  it('is refused to whoever may not see the list', async () => {
    const { workspaceId, download, addMember, addWorkspace, startSession } = await open();
    const viewer = await startSession(await addMember(workspaceId, 'viewer'));
    const foreigner = await startSession(await addMember(await addWorkspace('Elsewhere'), 'owner'));
    const forged = new Headers({ ...Object.fromEntries(viewer), 'Sec-Fetch-Site': 'cross-site' });
    const status = async (headers: Headers, siteId?: string) => (await download(headers, '', siteId)).status;
    expect(await status(viewer)).toBe(200);
    expect(await status(new Headers())).toBe(401);
    expect(await status(foreigner)).toBe(404);
    expect(await status(viewer, 'x'.repeat(5000))).toBe(404);
    expect(await status(forged)).toBe(403);
  });
});

test('a lead comes with what it answered, in the list and, as text that no spreadsheet runs, in the export', async () => {
  const { app, store, site, owner, download, startSession } = await open();
  const id = '01900000-0000-7000-8000-000000000001';
  const send = (fields: Record<string, string>, email?: string, event = id) =>
    store.add(site.id, {
      id: event,
      at: 0,
      visitor: null,
      session: null,
      page: { url: 'https://shop.example.com/', device: 'phone' },
      type: 'form.submitted',
      campaign: 'c',
      release: 1,
      arm: null,
      props: { step: 'form', fields, consents: [], ...(email !== undefined && { email }) },
    });
  send({ size: 'L', likes: 'Tea\n=1+1', note: '@SUM(A1)\nthanks' }, 'ada@example.com');
  // A survey without an address is kept in the log, and is nobody's lead.
  send({ score: '9' }, undefined, '01900000-0000-7000-8000-000000000002');
  await createProjector(app, [createLeadProjection(app)]).catchUp();
  const { items } = await owner.api.leads.list({ siteId: site.id });
  expect(items.map(({ email, answers }) => [email, answers])).toEqual([
    [
      'ada@example.com',
      [
        { name: 'size', answer: 'L' },
        { name: 'likes', answer: 'Tea\n=1+1' },
        { name: 'note', answer: '@SUM(A1)\nthanks' },
      ],
    ],
  ]);
  const file = await textOf(await download(await startSession(owner)));
  expect(file).toContain('"size: L\nlikes: Tea, =1+1\nnote: @SUM(A1), thanks",');
});

describe('an erased lead', () => {
  it('does not come back with another pass over the log', async () => {
    const { app, store, site, owner } = await open();
    const consents = [{ block: 'consent', text: 'Yes', granted: true }];
    for (const [index, email] of ['ada@example.com', 'bo@example.com'].entries())
      store.add(site.id, {
        id: `01900000-0000-7000-8000-00000000000${index}`,
        at: 0,
        visitor: null,
        session: null,
        page: { url: 'https://shop.example.com/', device: 'phone' },
        type: 'form.submitted',
        campaign: 'c',
        release: 1,
        arm: null,
        props: { step: 'form', fields: {}, email, consents },
      });
    const pass = async () => {
      await app.db.projectionCursor.deleteMany();
      await createProjector(app, [createLeadProjection(app)]).catchUp();
      return (await owner.api.leads.list({ siteId: site.id })).items;
    };
    const ada = (await pass()).find(({ email }) => email === 'ada@example.com');
    await owner.api.leads.erase({ siteId: site.id, leadId: ada?.id ?? '' });
    expect((await pass()).map(({ email }) => email)).toEqual(['bo@example.com']);
    await expect(owner.api.leads.erase({ siteId: site.id, leadId: ada?.id ?? '' })).rejects.toThrow(
      'no longer there',
    );
  });

  it('is one of the site that was named', async () => {
    const { workspaceId, addSite, addLead, owner, app } = await open();
    const other = await addSite(workspaceId);
    const lead = await addLead('ada@example.com', 0);
    await expect(owner.api.leads.erase({ siteId: other.id, leadId: lead.id })).rejects.toThrow();
    expect(await app.db.lead.count()).toBe(1);
  });
});

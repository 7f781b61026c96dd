// What strangers send: refused with a reason, nothing of it stored, and the server as well as before.
import http from 'node:http';
import { SHOPPER } from '../support/post-visits';
import { expect, test } from '../support/test';

interface Answer {
  status: number;
  body: { error?: string; reason?: string; accepted?: number; rejected?: { reason: string }[] };
}

let siteId: string;
let campaignId: string;
let key: string;
let url: string;

test.beforeAll(async ({ api, beckon }) => {
  ({ siteId, campaignId } = await api.createPublishedSite({ path: null }));
  ({ key } = await api.trpc.sites.get.query({ siteId }));
  url = `${beckon.url}/v1/events`;
});

/** After everything that was sent: the server lives and knows nothing new. */
test.afterEach(async ({ api, beckon }) => {
  for (const path of ['/livez', '/readyz']) expect((await fetch(beckon.url + path)).status).toBe(200);
  const { totals, excluded } = await api.trpc.results.campaign.query({ campaignId });
  const counts = Object.entries({ ...totals, ...excluded });
  expect(counts.filter(([, count]) => count !== 0)).toEqual([]);
  expect(await api.trpc.leads.list.query({ siteId })).toMatchObject({ items: [], total: 0 });
  expect(await api.trpc.sites.get.query({ siteId })).toMatchObject({ lastSeenAt: null });
  expect(beckon.output()).not.toContain('the server made a mistake');
});

async function send(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'text/plain', ...SHOPPER, ...headers },
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const batch = (change: object = {}) =>
  JSON.stringify({ v: 1, site: key, sent: Date.now(), events: [event()], ...change });

let count = 0;
/** A submission that only lacks what `change` takes away. */
function event(change: object = {}): object {
  return {
    id: `01890000-0000-7000-8000-${String(++count).padStart(12, '0')}`,
    type: 'form.submitted',
    at: Date.now(),
    visitor: '01890000-0000-7000-8000-000000000000',
    session: '01890000-0000-7000-8000-000000000001',
    campaign: campaignId,
    release: 1,
    arm: 'a',
    page: { url: 'http://localhost/', device: 'desktop' },
    props: { step: 'form', fields: {}, email: 'kari@example.com', consents: [] },
    ...change,
  };
}

const NEVER_A_BATCH: [what: string, body: () => string, reason: RegExp][] = [
  ['nothing', () => '', /not valid JSON/],
  ['half of it', () => batch().slice(0, 80), /not valid JSON/],
  ['not JSON', () => '<events/>', /not valid JSON/],
  ['a list', () => '[]', /expected object/],
  ['null', () => 'null', /expected object/],
  ['another version', () => batch({ v: 2 }), /^v: /],
  ['no events', () => batch({ events: [] }), /^events: /],
  ['too many events', () => batch({ events: Array.from({ length: 101 }, () => 0) }), /^events: /],
  ['events that are no list', () => batch({ events: { length: 1 } }), /^events: /],
  ['a time that is text', () => batch({ sent: 'now' }), /^sent: /],
  ['a time without end', () => batch().replace(/"sent":\d+/, '"sent":1e999'), /^sent: /],
  ['a key that is none', () => batch({ site: { $ne: null } }), /^site: /],
  ['more than a batch has', () => batch({ admin: true }), /admin/],
  ['__proto__', () => `{"__proto__":{"admin":true},${batch().slice(1)}`, /prototype/],
  [
    'constructor.prototype',
    () => `{"constructor":{"prototype":{"admin":true}},${batch().slice(1)}`,
    /prototype/,
  ],
  ['brackets, 30,000 deep', () => '['.repeat(30_000), /deeper than/],
  ['objects, 6,000 deep', () => '{"a":'.repeat(6000) + '1' + '}'.repeat(6000), /deeper than/],
];

for (const [what, body, reason] of NEVER_A_BATCH)
  test(`instead of a batch, ${what}: 400`, async () => {
    const answer = await send(body());
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid' } });
    expect(answer.body.reason).toMatch(reason);
  });

const NEVER_AN_EVENT: [what: string, change: object, reason: RegExp][] = [
  ['an unknown type', { type: 'lead.stolen' }, /^type: /],
  ['an id of one’s own', { id: 'one' }, /^id: /],
  ['a visitor of another shape', { visitor: { $gt: '' } }, /^visitor: /],
  ['an arm that nobody has', { arm: 'zzz' }, /^arm: /],
  ['an arm without a visitor', { visitor: null }, /^visitor: /],
  ['the holdout, submitting', { arm: 'holdout' }, /^arm: /],
  ['a campaign of another site', { campaign: 'somebody-elses' }, /^release: /],
  ['a release that never was', { release: 99 }, /^release: /],
  ['a page that is a script', { page: { url: 'javascript:alert(1)', device: 'desktop' } }, /^page\.url: /],
  ['a field too many', { admin: true }, /admin/],
  ['no address', { props: { step: 'form', fields: {}, email: 'kari', consents: [] } }, /^props\.email: /],
  [
    'a megabyte of words',
    { props: { step: 'form', fields: { a: 'x'.repeat(2001) }, consents: [] } },
    /^props\.fields/,
  ],
];

for (const [what, change, reason] of NEVER_AN_EVENT)
  test(`in an event, ${what}: rejected alone`, async () => {
    const { status, body } = await send(batch({ events: [event(change)] }));
    expect({ status, accepted: body.accepted }).toEqual({ status: 202, accepted: 0 });
    expect(body.rejected?.map(({ reason: why }) => why).join()).toMatch(reason);
  });

test('around a batch: a wrong key, page, method, kind and size each have their answer', async () => {
  expect(await send(batch({ site: 'f'.repeat(32) }))).toMatchObject({
    status: 404,
    body: { error: 'unknown-site' },
  });
  expect(await send(batch(), { Origin: 'https://elsewhere.example' })).toMatchObject({
    status: 403,
    body: { error: 'origin' },
  });
  expect(await send(batch(), { 'Content-Type': 'application/x-www-form-urlencoded' })).toMatchObject({
    status: 415,
  });
  expect(await send(batch({ padding: 'x'.repeat(64 * 1024) }))).toMatchObject({
    status: 413,
    body: { error: 'too-large' },
  });
  expect((await fetch(url)).status).toBe(405);
});

test('a body without end is cut off, not collected', async () => {
  const status = await new Promise<number | string>((resolve) => {
    const request = http.request(url, { method: 'POST', headers: { 'Content-Type': 'text/plain' } });
    const pour = () => {
      while (request.write('x'.repeat(16 * 1024)));
    };
    request.on('drain', pour).on('response', (response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    request.on('error', (error) => resolve(error.message));
    pour();
  });
  expect([413, 'write EPIPE', 'read ECONNRESET', 'socket hang up', 'write ECONNRESET']).toContain(status);
});

test('five hundred bad batches at once leave the server as it was', async () => {
  const bodies = NEVER_A_BATCH.map(([, body]) => body());
  const answers = await Promise.all(
    Array.from({ length: 500 }, (_, index) => send(bodies[index % bodies.length] ?? '')),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
});

test('a document that fails the schema is not even saved, so it cannot be published', async ({ api }) => {
  const { revision, document, published } = await api.trpc.campaigns.get.query({ campaignId });
  const steps = document.variants[0]?.steps ?? [];
  const [step] = steps;
  for (const broken of [
    { ...document, schemaVersion: 999 },
    { ...document, variants: [] },
    {
      ...document,
      variants: [
        {
          ...document.variants[0],
          steps: [{ ...step, blocks: [{ id: 'x', kind: 'script', text: 'alert(1)' }] }],
        },
      ],
    },
    {
      ...document,
      variants: [
        {
          ...document.variants[0],
          steps: [{ ...step, blocks: [{ id: 'x', kind: 'heading', text: 1, align: 'start' }] }],
        },
      ],
    },
    { ...document, holdout: 2 },
    { ...document, extra: true },
  ])
    await expect(
      api.trpc.campaigns.saveDraft.mutate({ campaignId, revision, document: broken as typeof document }),
    ).rejects.toMatchObject({ data: { appCode: 'invalid' } });
  const after = await api.trpc.campaigns.get.query({ campaignId });
  expect([after.revision, after.document, after.published]).toEqual([revision, document, published]);
});

test('a draft with a problem is refused by name and block, and the release that runs goes on', async ({
  api,
}) => {
  const { campaignId: other } = await api.trpc.campaigns.duplicate.mutate({ campaignId });
  const { document, revision } = await api.trpc.campaigns.get.query({ campaignId: other });
  const silent = structuredClone(document);
  for (const block of silent.variants[0]?.steps[0]?.blocks ?? [])
    if (block.kind === 'heading') block.text = ' ';
  const saved = await api.trpc.campaigns.saveDraft.mutate({ campaignId: other, revision, document: silent });
  await expect(
    api.trpc.campaigns.publish.mutate({ campaignId: other, revision: saved.revision }),
  ).rejects.toMatchObject({
    data: {
      appCode: 'invalid',
      details: {
        problems: [
          { code: 'interstitial-phone' },
          { code: 'heading-empty', variant: 'a', step: 'form', block: 'heading' },
        ],
      },
    },
  });
  expect(await api.trpc.campaigns.get.query({ campaignId: other })).toMatchObject({
    life: { release: null },
    published: null,
  });
});

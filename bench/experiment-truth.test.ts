// Visitors whose behaviour is known go through the shop's script as it is delivered, by a clock that runs fast: what the experiments say
// of them must be what is true. Two thousand in the full run; else fewer, who differ by more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import { EMPTY_DESIGN, type ExperimentDesign, type ExperimentKind } from '@/core/experiments/experiment';
import { createExperimentExport } from '@/server/experiments/export/create-experiment-export';
import { readCsv, recomputeVerdict } from '@/server/experiments/export/recompute-verdict.fixtures';
import { PlayedClock } from './played-shop/played-clock';
import { openPage, type PlayedPage } from './played-shop/open-page';
import { buildProgram, serveApp, type Program } from './played-shop/serve-app';
import { createDice } from './results-history';

const isFull = !!process.env['BECKON_FULL'];
const VISITORS = isFull ? 2000 : 500;
const DAYS = 21;
const DAY_MS = 86_400_000;
/** Visitors who are there at the same time. */
const AT_ONCE = 10;

/** What is true, and what the experiments do not know: chances to sign up in each arm, and to buy without and with the popup. */
const SIGNS_UP: Record<string, number> = { a: 0.08, b: isFull ? 0.17 : 0.3 };
const SIGNS_UP_BELOW = 0.15;
const BUYS = { unseen: 0.06, seen: isFull ? 0.17 : 0.35 };

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
}, 120_000);
afterAll(() => program.remove());

/** What the visitors did, by campaign and arm, as they know it themselves. `''`: nothing was shown. */
type Tally = Record<string, Record<string, { visitors: number; signedUp: number; bought: number }>>;

function note(tally: Tally, campaign: string, arm: string, what: 'visitors' | 'signedUp' | 'bought') {
  const own = ((tally[campaign] ??= {})[arm] ??= { visitors: 0, signedUp: 0, bought: 0 });
  own[what]++;
}

type Served = Awaited<ReturnType<typeof serveApp>>;

async function openShop() {
  let asking = 0;
  const served = await serveApp(program, () => `203.0.113.${(asking = (asking + 1) % 250)}`);
  const workspaceId = await served.addWorkspace();
  const site = await served.addSite(workspaceId);
  const editor = await served.addMember(workspaceId, 'editor');
  // Both popups of a visit may come.
  await served.app.db.site.update({ where: { id: site.id }, data: { attentionHours: 0 } });
  return { ...served, site, editor };
}
type Opened = Awaited<ReturnType<typeof openShop>>;

/** A campaign whose name is its id, so that the same visitors get the same arms in every run. */
async function addCampaign(
  { app, editor, site }: Opened,
  id: string,
  change: (document: CampaignDocument) => CampaignDocument,
): Promise<number> {
  const made = await editor.api.campaigns.create({ siteId: site.id, name: id, starter: 'welcome-email' });
  await app.db.campaign.update({ where: { id: made.campaignId }, data: { id } });
  const { revision, document } = await editor.api.campaigns.get({ campaignId: id });
  const saved = await editor.api.campaigns.saveDraft({
    campaignId: id,
    revision,
    document: change(document),
  });
  return saved.revision;
}

async function startExperiment(
  { editor, site }: Opened,
  campaignId: string,
  draftRevision: number,
  kind: ExperimentKind,
  part: Partial<ExperimentDesign>,
) {
  const hypothesis = { what: 'Another letter', whom: 'Everybody', why: 'It says more' };
  const ids = { siteId: site.id };
  const { experimentId } = await editor.api.experiments.create({
    ...ids,
    campaignId,
    name: campaignId,
    kind,
  });
  const { revision } = await editor.api.experiments.change({
    ...ids,
    experimentId,
    revision: 1,
    name: campaignId,
    kind,
    design: { ...EMPTY_DESIGN, hypothesis, primary: 'submitted', ...part },
    layer: { name: '', share: 1 },
  });
  await editor.api.experiments.start({ ...ids, experimentId, revision, draftRevision });
  return { ...ids, experimentId };
}

/** Arms a and b of the same design, on one page of the shop. */
const twoArms =
  (path: string, holdout: number) =>
  (document: CampaignDocument): CampaignDocument => {
    const [first] = document.variants;
    if (!first) throw new Error('A campaign has a variant.');
    const variants = ['a', 'b'].map((id) => ({ ...first, id, name: id.toUpperCase(), weight: 0.5 }));
    const targeting = {
      kind: 'all' as const,
      of: [{ kind: 'path' as const, operator: 'is' as const, values: [path] }],
    };
    return { ...document, holdout, variants, targeting };
  };

/** What is on the page: its arm, and signing up as people do. */
function popupOn({ window }: PlayedPage) {
  const host = window.document.querySelector('beckon-campaign');
  const root = host?.shadowRoot;
  if (!host || !root) return undefined;
  return {
    arm: host.getAttribute('data-variant') ?? '',
    signUp(email: string) {
      const input = root.querySelector('input[type=email]') as unknown as { value: string };
      const box = root.querySelector('input[type=checkbox]') as unknown as { checked: boolean };
      input.value = email;
      box.checked = true;
      (root.querySelector('button[type=submit]') as unknown as { click(): void }).click();
    },
  };
}

/** One visitor: the front page, where the first popup comes, and then another, with the second. */
async function visit(
  { serve, clock: server, app, site }: Served & Pick<Opened, 'site'>,
  number: number,
  at: number,
  tally: Tally,
): Promise<void> {
  const clock = new PlayedClock(at);
  const random = createDice(number);
  const storage = new Map<string, string>();
  const open = (path: string) =>
    openPage({
      url: `https://shop.example.com${path}`,
      script: `${app.publicUrl}/s/${site.key}.js`,
      clock,
      storage,
      random,
      isPhone: number % 3 === 0,
      serve(request) {
        server.now = clock.now;
        return serve(request);
      },
    });
  const front = await open('/');
  front.beckon.consent({ statistics: true, personalisation: true, marketing: true });
  await front.wait(6000);
  const first = popupOn(front);
  note(tally, 'letter', first?.arm ?? '', 'visitors');
  if (first && random() < (SIGNS_UP[first.arm] ?? 0)) {
    first.signUp(`visitor-${number}@example.com`);
    note(tally, 'letter', first.arm, 'signedUp');
  }
  if (random() < (first ? BUYS.seen : BUYS.unseen)) {
    front.beckon.track('order.placed', { order: `N-${number}`, total: 4200, currency: 'EUR', items: 1 });
    note(tally, 'letter', first?.arm ?? '', 'bought');
  }
  await front.wait(2000);
  await front.leave();
  clock.now += 60_000;
  const other = await open('/bowls');
  await other.wait(6000);
  const second = popupOn(other);
  note(tally, 'below', second?.arm ?? '', 'visitors');
  if (second && random() < SIGNS_UP_BELOW) {
    second.signUp(`visitor-${number}@example.com`);
    note(tally, 'below', second.arm, 'signedUp');
  }
  await other.wait(2000);
  await other.leave();
}

describe('visitors of whom everything is known', () => {
  it('are counted to the last, and the verdicts are what is true: B is better, the same twice is the same, the popup is worth it', async () => {
    const opened = await openShop();
    const { editor, store, clock, site, app, auth } = opened;
    const draft = await addCampaign(opened, 'letter', twoArms('/', 0.2));
    const better = await startExperiment(opened, 'letter', draft, 'variants', { secondary: ['ordered'] });
    const second = await addCampaign(opened, 'below', twoArms('/bowls', 0));
    const same = await startExperiment(opened, 'below', second, 'same', {});

    const tally: Tally = {};
    const begin = clock.now + 60_000;
    for (let number = 0; number < VISITORS; number += AT_ONCE)
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, place) =>
          visit(opened, number + place, begin + ((number + place) / VISITORS) * DAYS * DAY_MS, tally),
        ),
      );
    clock.now = begin + DAYS * DAY_MS;

    // Everybody is counted as what they know of themselves.
    const phases = await app.db.phase.findMany({ where: { campaign: { siteId: site.id } } });
    for (const { id, campaignId } of phases) {
      const figures = await store.figures(site.id, [id]);
      const counted = figures.map(({ arm, exposed, reached, orders }) => [
        arm === 'holdout' ? '' : arm,
        {
          visitors: exposed,
          signedUp: reached.submitted,
          ...(campaignId === 'letter' && { bought: orders }),
        },
      ]);
      expect(Object.fromEntries(counted)).toMatchObject(
        Object.fromEntries(
          Object.entries(tally[campaignId] ?? {}).map(([arm, { bought, ...own }]) => [
            arm,
            { ...own, ...(campaignId === 'letter' && { bought }) },
          ]),
        ),
      );
    }
    expect(await store.recount()).toEqual([]);

    const { analysis } = await editor.api.experiments.get(better);
    expect(analysis?.health.map(({ kind, state }) => [kind, state])).not.toContainEqual([
      expect.anything(),
      'bad',
    ]);
    expect(analysis?.verdict).toMatchObject({ kind: 'winner', arm: 'b', control: 'a' });
    const [comparison] = analysis?.metrics[0]?.comparisons ?? [];
    const truth = (SIGNS_UP['b'] ?? 0) / (SIGNS_UP['a'] ?? 1) - 1;
    expect(comparison?.lift?.low).toBeLessThan(truth);
    expect(comparison?.lift?.high).toBeGreaterThan(truth);
    expect((await editor.api.experiments.get(same)).analysis?.verdict).toEqual({ kind: 'sound' });

    // The same visitors, asked whether the popup is worth it at all.
    const { db } = app;
    const { design } = await db.experiment.findUniqueOrThrow({ where: { id: better.experimentId } });
    const asked = { ...(JSON.parse(design) as ExperimentDesign), primary: 'ordered', secondary: [] };
    await db.experiment.update({
      where: { id: better.experimentId },
      data: { kind: 'holdout', design: JSON.stringify(asked) },
    });
    const worth = await editor.api.experiments.get(better);
    expect(worth.analysis?.verdict).toMatchObject({ kind: 'winner', arm: 'shown', control: 'holdout' });

    // What is downloaded says the same to somebody else.
    const headers = await opened.startSession(editor);
    const ask = createExperimentExport(app, auth);
    const file = await ask(new Request(`${app.publicUrl}/x`, { headers }), {
      ...better,
      file: 'visitors.csv',
    });
    const { alpha, k } = { alpha: 0.05, k: 100 };
    const terms = { control: 'a', arm: 'b', shares: [0.4, 0.4] as [number, number], goal: 'submitted' };
    const again = recomputeVerdict(readCsv(await file.text()), { ...terms, alpha, k, days: DAYS });
    expect(again.kind).toBe('winner');
    expect(again.pValue).toBeCloseTo(comparison?.pValue ?? -1, 9);
  }, 300_000);
});

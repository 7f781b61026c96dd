// The renderer of campaigns that have a tab at the edge of the page: popups, full screens and slide-ins. It also brings the tab
// back on later pages of the visit.
import type { Arrival, Assignment, DecidableCampaign, Stage } from '@/core/decision';
import type { CampaignMemory } from '@/core/frequency';
import { arriveWith, type Arrive, type Surroundings } from './arrive';
import type { BeckonApi } from './api';
import type { ScriptParts } from './attachments/attachment';
import { now } from './clock';
import type { LoadedFile } from './load-file';
import type { LivingDesign, MountedCampaign } from './mount/contract';
import { quiet } from './mount/quiet';
import { tabOf } from './mount/tab';
import { mountWithTeaser, type Left } from './mount/teaser';
import type { change, VisitorRecord } from './record';

type Campaign = Pick<DecidableCampaign<never>, 'goal' | 'id' | 'release' | 'seed'>;

/** A tab that was left on a page, with all that is needed to put it on the next one. */
export interface LeftTeaser extends Left {
  release: number;
  seed: string;
  /** Kind of what the campaign asks for. */
  aim: Campaign['goal'];
  arm: string;
  /** Content hash of the design. */
  file: string;
  /** Public key of the site. */
  site: string;
  /** Number of the visit; with it the tab goes. */
  visit: number;
}

/** What came on this page, by campaign. */
const here = new Map<string, MountedCampaign>();
/** Campaigns that an order ended while they were open: they leave nothing. */
const bought = new Set<string>();
/** Tabs that stood on an earlier page of a shop that turns them in place, and do not belong on this one. */
const away = new Map<string, Element>();

/** Keeps the tabs of this visit and no others; without any, no page has to load this file. */
function keepTabs({ kept, visits }: VisitorRecord, changed?: Record<string, LeftTeaser | undefined>): void {
  const tabs = Object.entries({ ...kept.teasers, ...changed });
  const left = tabs.flatMap(([id, tab]) => (tab?.visit === visits ? [[id, tab] as const] : []));
  if (left.length > 0) kept.teasers = Object.fromEntries(left);
  else delete kept.teasers;
}

let isHeeding = false;
/** Takes away the tabs of those who bought, or were forgotten: of them none is kept any more. */
const heed = quiet((edit: typeof change) => {
  if (isHeeding) return;
  isHeeding = true;
  const { on } = window.beckon as BeckonApi;
  on('order.placed', () => [...here.keys()].forEach((id) => bought.add(id)));
  for (const type of ['order.placed', 'consent.changed', 'page.viewed'])
    on(type, () => {
      let left: VisitorRecord['kept']['teasers'];
      edit(({ kept }) => void (left = kept.teasers));
      for (const [id, mounted] of here) if (!left?.[id] && tabOf(document, id)) mounted.close('api');
    });
});

function show(
  campaign: Campaign,
  arrival: Arrival,
  design: LivingDesign | undefined,
  around: Surroundings,
  stage?: Stage,
  before?: Left,
) {
  const { id, goal, release, seed } = campaign;
  const { change, record, site } = around;
  const { arm, file = '' } = arrival;
  const keep = (at?: Left) =>
    change((memory) => {
      const { visits: visit } = memory;
      const own = at && { ...at, release, seed, aim: goal, arm, file, site: site.key, visit };
      keepTabs(memory, { [id]: own });
    });
  bought.delete(id);
  const isAsked = stage === 'asked';
  const was: { met?: CampaignMemory | undefined; interruptedAt?: number | undefined } = {};
  change(({ campaigns, interruptedAt }) => void Object.assign(was, { met: campaigns[id], interruptedAt }));
  const mounted = arriveWith((drawn, options) =>
    mountWithTeaser(drawn, options, {
      before,
      isAsked,
      isGoal: ({ type }) => type === 'form.submitted' || type.endsWith(goal),
      stays() {
        // Only an exposure assigns: of whom was forgotten since, there is none.
        let assignment: Assignment | undefined;
        change(({ campaigns }) => void ({ assignment } = campaigns[id] ?? {}));
        return assignment !== undefined && !bought.has(id);
      },
      left: keep,
      opened: () =>
        change((memory) => {
          const met = memory.campaigns[id];
          memory.campaigns[id] = { ...met, seen: (met?.seen ?? 0) + 1, seenAt: now() };
          memory.interruptedAt = now();
        }),
      ended: keep,
    }),
  )(campaign as DecidableCampaign<never>, arrival, design, {
    ...around,
    record: (occurrence) => {
      // From page to page it is one showing.
      if (!before || occurrence.type !== 'campaign.exposed') record(occurrence);
    },
  });
  if (before || (design && design.format.teaser !== 'closed' && !isAsked))
    change((memory) => {
      const { met, interruptedAt } = was;
      // A tab interrupts nobody, and what is behind it was not seen yet.
      memory.interruptedAt = interruptedAt;
      memory.campaigns[id] = before
        ? { ...met }
        : { ...memory.campaigns[id], seen: met?.seen ?? 0, seenAt: met?.seenAt ?? 0 };
    });
  away.delete(id);
  if (mounted) here.set(id, mounted);
  heed(change);
  return mounted;
}

export const arrive: Arrive = (campaign, arrival, design, around, stage) =>
  show(campaign, arrival, design, around, stage);

/** Decisions of campaigns that may not be on this page at all, or have got what they ask for. */
const NOT_HERE = /^(?:consent|targeting)|(?:bought|converted)$/;

/**
 * Puts the tabs that were left on an earlier page of the visit onto this one, where their campaigns belong.
 * @param releases that the shop runs, by campaign: what came before has gone, and its tab with it
 */
export async function rejoin(
  { base, change, explain, interrupted, read, record, told }: ScriptParts,
  releases: Readonly<Record<string, number>>,
  load: (file: string) => Promise<LoadedFile> = (file) => import(`${base}/s/f/${file}.js`),
): Promise<void> {
  const isHere = (id: string) => {
    const reason = explain().find(({ campaign }) => campaign === id)?.reason;
    return reason !== undefined && !NOT_HERE.test(reason);
  };
  const { kept, visits } = read();
  /** Of this visit and of what the shop runs. One that is paused may come back. */
  const isOf = (id: string, { visit, release }: LeftTeaser) =>
    visit === visits && release === (releases[id] ?? release);
  for (const [id, at] of Object.entries(kept.teasers ?? {})) {
    const { file } = at;
    const tab = tabOf(document, id);
    if (!isOf(id, at)) {
      tab?.remove();
      // What is open stays, and can be closed.
      const rest = interrupted.filter((one) => one !== here.get(id) || one?.element.isConnected);
      interrupted.splice(0, Infinity, ...rest);
      for (const tabs of [here, away]) tabs.delete(id);
      change((memory) => keepTabs(memory, { [id]: undefined }));
    } else if (!isHere(id)) {
      if (tab) away.set(id, tab);
      tab?.remove();
    } else if (!isOnPage(id)) {
      const back = away.get(id);
      if (back) document.documentElement.append(back);
      const { default: design } = back ? {} : await load(file);
      // The page may have turned meanwhile, or the visitor bought.
      const left = read().kept.teasers?.[id];
      if (!design?.teaser || !left || isOnPage(id) || !isHere(id)) continue;
      const { aim, arm, release, seed, site, ...before } = left;
      const { signal } = new AbortController();
      const around = { change, record, told, signal, site: { key: site } };
      // The exposure is behind it: with which chance it came, nobody asks any more.
      const arrival: Arrival = { reason: 'arm.stored', arm, share: 1, file };
      interrupted.push(show({ id, goal: aim, release, seed }, arrival, design, around, undefined, before));
    }
  }
  change((memory) => keepTabs(memory));
}

const isOnPage = (id: string) =>
  tabOf(document, id) ?? document.querySelector(`beckon-campaign[data-campaign="${id}"]`);

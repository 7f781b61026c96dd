// The renderer of campaigns that have a tab at the edge of the page: popups, full screens and slide-ins. It also brings the tab
// back on later pages of the visit.
import type { Arrival, DecidableCampaign } from '@/core/decision';
import type { CampaignMemory } from '@/core/frequency';
import { arriveWith, type Arrive, type Surroundings } from './arrive';
import type { ScriptParts } from './attachments/attachment';
import { now } from './clock';
import type { LoadedFile } from './load-file';
import type { LivingDesign } from './mount/contract';
import { tabOf } from './mount/tab';
import { mountWithTeaser, type Left } from './mount/teaser';

type Campaign = Pick<DecidableCampaign<never>, 'goal' | 'id' | 'release' | 'seed'>;

/** A tab that was left on a page, with all that is needed to put it on the next one. */
export interface LeftTeaser extends Left {
  release: number;
  seed: string;
  /** Kind of what the campaign asks for. */
  aim: Campaign['goal']['kind'];
  arm: string;
  /** Content hash of the design. */
  file: string;
  /** Public key of the site. */
  site: string;
  /** Number of the visit; with it the tab goes. */
  visit: number;
}

function show(
  campaign: Campaign,
  arrival: Arrival,
  design: LivingDesign | undefined,
  around: Surroundings,
  before?: Left,
) {
  const { id, goal, release, seed } = campaign;
  const { change, record, site } = around;
  const { arm, file = '' } = arrival;
  const keep = (at?: Left) =>
    change(({ kept, visits }) => {
      const own = at && { ...at, release, seed, aim: goal.kind, arm, file, site: site.key, visit: visits };
      const { [id]: _before, ...others } = kept.teasers ?? {};
      kept.teasers = { ...others, ...(own && { [id]: own }) };
    });
  const was: { met?: CampaignMemory | undefined; interruptedAt?: number | undefined } = {};
  change(({ campaigns, interruptedAt }) => void Object.assign(was, { met: campaigns[id], interruptedAt }));
  const mounted = arriveWith((drawn, options) =>
    mountWithTeaser(drawn, options, {
      before,
      isGoal: ({ type }) => type === 'form.submitted' || type.endsWith(goal.kind),
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
  if (before || (design && design.format.teaser !== 'closed'))
    change((memory) => {
      const { met, interruptedAt } = was;
      // A tab interrupts nobody, and what is behind it was not seen yet.
      memory.interruptedAt = interruptedAt;
      memory.campaigns[id] = before
        ? { ...met }
        : { ...memory.campaigns[id], seen: met?.seen ?? 0, seenAt: met?.seenAt ?? 0 };
    });
  return mounted;
}

export const arrive: Arrive = (campaign, arrival, design, around) => show(campaign, arrival, design, around);

/** Decisions of campaigns that may not be on this page at all, or have got what they ask for. */
const NOT_HERE = /^(?:consent|targeting)|converted$/;

/** Puts the tabs that were left on an earlier page of the visit onto this one, where their campaigns belong. */
export async function rejoin(
  { base, change, explain, read, record, told }: ScriptParts,
  load: (file: string) => Promise<LoadedFile> = (file) => import(`${base}/s/f/${file}.js`),
): Promise<void> {
  const { kept, visits } = read();
  const reasons = new Map(explain().map(({ campaign, reason }) => [campaign, reason]));
  for (const [id, left] of Object.entries(kept.teasers ?? {})) {
    const { aim, arm, file, release, seed, site, visit, ...before } = left;
    const reason = reasons.get(id);
    const tab = tabOf(document, id);
    if (visit !== visits || !reason || NOT_HERE.test(reason)) tab?.remove();
    else if (!tab && !document.querySelector(`beckon-campaign[data-campaign="${id}"]`)) {
      const { default: design } = await load(file);
      const { signal } = new AbortController();
      const around = { change, record, told, signal, site: { key: site } };
      // The exposure is behind it: with which chance it came, nobody asks any more.
      const arrival: Arrival = { reason: 'arm.stored', arm, share: 1, file };
      if (design?.teaser) show({ id, goal: { kind: aim }, release, seed }, arrival, design, around, before);
    }
  }
}

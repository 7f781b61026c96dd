// The campaigns of a page view, each on its way from armed to due to over. Every step asks `decide` again, so a
// campaign shows only if all holds at that very moment.
import { assignArm, decide } from '@/core/decide';
import type { Arrival, Decision, Stage } from '@/core/decision';
import type { Arrive } from './arrive';
import { now } from './clock';
import { loadFile, type LoadedFile } from './load-file';
import type { LivingDesign, MountedCampaign } from './mount/contract';
import { guard } from './natives';
import { page } from './page';
import { change, read } from './record';
import { ask, on, record } from './recorder';
import { renderer, site, type LiveCampaign } from './site';
import { told } from './told';
import { currentVisitor } from './visit';

/** Designs fetched ahead on one page view; those of lower priority are fetched when they are due. */
const MAX_AHEAD = 3;
/** So long, in ms, storage may need from one process to another. */
const CROSSING = 200;

/** Of this page view. */
let stages = new Map<string, Stage>();
/** By the file of the design; `undefined` is that of the holdout. What shows it, and the design. */
const ready: Record<string, readonly [arrive?: Arrive, design?: LivingDesign]> = {};
/** Ends with the page view; there is none before the first one is counted. */
let turned: AbortController | undefined;
/** All that interrupted on this page, or waits on it as a tab that can; also what is closed. */
export const interrupted: (MountedCampaign | undefined)[] = [];

/** What each campaign may do at this moment, and why. */
export function explain(): Decision[] {
  const memory = read();
  return decide(
    site,
    currentVisitor(),
    // A shop that redraws its page may have thrown our element out.
    {
      facts: { page, memory, told, change },
      stages,
      interrupted: interrupted.some((one) => one?.element.isConnected),
    },
    memory,
    now(),
  );
}

/**
 * Loads what the visitor's arm needs. With `next`, for a campaign whose moment has come: only one at a time does, in the order
 * of their moments, of all tabs of the shop that are seen. Silence when it does not come, also on a page that broke `then`.
 */
async function prepare(campaign: LiveCampaign, next?: () => void): Promise<void> {
  try {
    const load = async () => {
      const file = assignArm(site, campaign, currentVisitor().id, read())?.file;
      const [loaded, design] = await Promise.all([
        loadFile(campaign.renderer ?? renderer),
        (file && loadFile(file)) as Promise<LoadedFile> | undefined,
      ]);
      ready[file as string] = [loaded.arrive, design?.default];
      if (!next) return;
      next();
      review();
      await new Promise((end) => setTimeout(end, CROSSING));
    };
    // Absent from what is not sent over https. A tab in the background, whose timers sleep, keeps nobody waiting.
    await ((next && !document.hidden && navigator.locks?.request('beckon', load)) || load());
  } catch {
    // Nothing shows.
  }
}

function arm(campaign: LiveCampaign): void {
  const { id, wanted, watches } = campaign;
  // What comes after the page has turned speaks of the page before.
  const turn = stages;
  const fired = new Set<unknown>();
  turn.set(id, 'armed');
  for (const watch of watches) {
    const fire = (end?: 'cancelled') => {
      if (end) turn.set(id, end);
      if (fired.add(watch).size >= wanted && turn.get(id) === 'armed') {
        turn.set(id, 'fired');
        prepare(campaign, () => {
          if (turn.get(id) === 'fired') turn.set(id, 'due');
        });
      }
    };
    watch(guard(fire), (turned as AbortController).signal, on, read);
  }
  if (stages.size <= MAX_AHEAD) prepare(campaign);
}

/** Decides anew: arms and shows. */
export function review(): void {
  // Nobody sees a page in the background: nothing arms there, and nothing counts as shown.
  if (document.hidden || !turned) return;
  const decisions = explain();
  site.campaigns.forEach((campaign, index) => {
    const { id } = campaign;
    const stage = stages.get(id);
    if (stage === 'due' || stage === 'asked') {
      // Anew: one before it may just have been met, also by whom it is not shown to.
      const decision = explain()[index] as Decision;
      // Its moment, now or never: who comes second does not wait for the first to be closed.
      stages.set(id, 'over');
      const [arrive, design] = ('arm' in decision && ready[decision.file as string]) || [];
      if (!arrive) return;
      // Asked of every arm alike: whether there is anything to show, the shop does not learn.
      if (ask({ type: 'beforeShow', props: { campaign: id } }))
        interrupted.push(
          arrive(
            campaign,
            decision as Arrival,
            design,
            { signal: (turned as AbortController).signal, record, change, told, site },
            stage,
          ),
        );
      else stages.set(id, 'refused');
    } else if ((decisions[index] as Decision).reason === 'trigger.idle') arm(campaign);
  });
}

/** Begins a new page view: what was armed starts over, what is open stays. */
export function restart(): void {
  turned?.abort();
  turned = new AbortController();
  stages = new Map();
  review();
}

/** Shows a campaign at the shop's request. */
export function show(id: string): void {
  const campaign = site.campaigns.find((candidate) => candidate.id === id);
  if (!campaign) return;
  prepare(campaign, () => {
    stages.set(id, 'asked');
  });
}

export function close(): void {
  interrupted.forEach((one) => one?.close('api'));
}

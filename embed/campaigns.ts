// The campaigns of a page view, each on its way from armed to due to over. Every step asks `decide` again, so a
// campaign shows only if all holds at that very moment.
import { assignArm, decide } from '@/core/decide';
import type { Decision, Stage } from '@/core/decision';
import type { Design } from '@/core/render/design';
import type { Arrive } from './arrive';
import { now } from './clock';
import { loadFile } from './load-file';
import type { MountedCampaign } from './mount/contract';
import { guard } from './natives';
import { page } from './page';
import { change, read } from './record';
import { ask, on, record } from './recorder';
import { renderer, site, type LiveCampaign } from './site';
import { told } from './told';
import { currentVisitor } from './visit';

/** Designs fetched ahead on one page view; those of lower priority are fetched when they are due. */
const MAX_AHEAD = 3;

/** Of this page view. */
let stages = new Map<string, Stage>();
/** The designs that are there, by their file; undefined for that of the holdout. */
const ready = new Map<string | undefined, Design | undefined>();
let arrive: Arrive | undefined;
let turned = new AbortController();
let open: MountedCampaign | undefined;

/** What each campaign may do at this moment, and why. */
export function explain(): Decision[] {
  const memory = read();
  return decide(
    site,
    currentVisitor(),
    // A shop that redraws its page may have thrown our element out.
    { facts: { page, memory, told, change }, stages, interrupted: !!open?.element.isConnected },
    memory,
    now(),
  );
}

/** Loads what the visitor's arm needs, then goes on; silence when it does not come, also on a page that broke `then`. */
async function prepare(campaign: LiveCampaign, next = () => {}): Promise<void> {
  try {
    const { id } = currentVisitor();
    const file = id ? assignArm(site, campaign, id, read())?.file : undefined;
    const [loaded, design] = await Promise.all([loadFile(renderer), file ? loadFile(file) : undefined]);
    arrive = loaded.arrive;
    ready.set(file, design?.default);
    next();
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
          if (turn.get(id) !== 'fired') return;
          turn.set(id, 'due');
          review();
        });
      }
    };
    watch(guard(fire), turned.signal, on, read);
  }
  if (stages.size <= MAX_AHEAD) prepare(campaign);
}

/** Decides anew: arms and shows. */
export function review(): void {
  // Nobody sees a page in the background: nothing arms there, and nothing counts as shown.
  if (document.hidden) return;
  const decisions = explain();
  site.campaigns.forEach((campaign, index) => {
    const { id } = campaign;
    const stage = stages.get(id);
    if (stage === 'due' || stage === 'asked') {
      // Anew: one before it may just have been met, also by whom it is not shown to.
      const decision = explain()[index];
      // Its moment, now or never: who comes second does not wait for the first to be closed.
      stages.set(id, 'over');
      if (!decision || !('arm' in decision)) return;
      // Asked of every arm alike: whether there is anything to show, the shop does not learn.
      if (!ask({ type: 'beforeShow', props: { campaign: id } })) stages.set(id, 'refused');
      else if (ready.has(decision.file))
        open = arrive?.(campaign, decision, ready.get(decision.file), { change, record, site }) ?? open;
    } else if (decisions[index]?.reason === 'trigger.idle') arm(campaign);
  });
}

/** Begins a new page view: what was armed starts over, what is open stays. */
export function restart(): void {
  turned.abort();
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
    review();
  });
}

export function close(): void {
  open?.close('api');
}

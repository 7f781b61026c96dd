// Names and letters of the arms. A letter stays with its variant through all phases of a campaign.
import { HOLDOUT, HOLDOUT_LETTER, letterOf } from '@/core/assignment';
import type { FEEDBACK_KINDS } from '@/core/events/event';
import type { CampaignDocument } from '@/core/campaign/document';
import { readArms } from '../campaigns/phase-arms';
import type { ArmFigures } from '../ingest/event-store';
import { countArms, type Figures } from './figures';
import { sumSales, type Sales } from './sales';

/** Visitors who said this of the campaign itself. */
export type Said = Record<(typeof FEEDBACK_KINDS)[number], number>;

/** Figures of the arm's own visitors, also where it is the holdout, which offers nothing. */
export interface ArmView extends Figures {
  said: Said;
  sales: Sales;
  id: string;
  /** As the newest release that has it calls it; the holdout's name is its id, and pages translate it. */
  name: string;
  /** A, B, C … and "–" for the holdout. */
  letter: string;
}

/** In the order of their letters, `phases` oldest first; `currency` that of the site. Arms that have no figures yet are listed with zeros. */
export function listArms(
  newest: CampaignDocument | null,
  phases: readonly { arms: string }[],
  figures: readonly ArmFigures[],
  currency: string,
): ArmView[] {
  // A map keeps the place of the first entry and the value of the last one: letters stay, names follow the newest release.
  const names = new Map<string, string>();
  for (const phase of phases) for (const { id, name } of readArms(phase.arms)) names.set(id, name);
  for (const { id, name } of newest?.variants ?? []) names.set(id, name);
  const variants = [...names].filter(([id]) => id !== HOLDOUT);
  const view = (id: string, name: string, letter: string): ArmView => {
    const own = figures.filter(({ arm }) => arm === id);
    const counts = countArms(own, currency);
    const offered = id === HOLDOUT ? 0 : counts.offered;
    return { id, name, letter, said: sumSaid(own), sales: sumSales(own, currency), ...counts, offered };
  };
  return [
    ...variants.map(([id, name], i) => view(id, name, letterOf(i))),
    ...(names.has(HOLDOUT) ? [view(HOLDOUT, HOLDOUT, HOLDOUT_LETTER)] : []),
  ];
}

function sumSaid(figures: readonly ArmFigures[]): Said {
  const sum = { why: 0, fewer: 0, forget: 0 };
  for (const { reached } of figures) {
    sum.why += reached.why;
    sum.fewer += reached.fewer;
    sum.forget += reached.forget;
  }
  return sum;
}

// What one segment sees of one campaign.
import type { BoardCampaign } from '@/server/trpc/router';

/** Stands for visitors who are in no segment of a set. */
export const UNDECIDED = '';

export type Cell =
  /** The conditions of the campaign keep the segment out. */
  | { kind: 'excluded' }
  /** A variant of its own. */
  | { kind: 'own'; variant: string }
  /** By chance: the variants that have a weight. */
  | { kind: 'everybody'; variants: string[] };

export function cellOf({ excluded, messages, variants }: BoardCampaign, segment: string): Cell {
  if (excluded.includes(segment)) return { kind: 'excluded' };
  const wanted = messages.find((one) => one.segment === segment)?.variant;
  const own = variants.find(({ id }) => id === wanted);
  if (own) return { kind: 'own', variant: own.id };
  return everybodySees({ variants });
}

/** By chance, the variants that have a weight; all where none has. */
export function everybodySees({
  variants,
}: Pick<BoardCampaign, 'variants'>): Extract<Cell, { kind: 'everybody' }> {
  const weighed = variants.filter(({ weight }) => weight > 0);
  return { kind: 'everybody', variants: (weighed.length > 0 ? weighed : variants).map(({ id }) => id) };
}

/** Whether the campaign has anything for the segment that not everybody sees: a variant, or conditions that let it alone in. */
export function hasMessage(campaign: BoardCampaign, segment: string): boolean {
  const cell = cellOf(campaign, segment);
  return cell.kind === 'own' || (cell.kind === 'everybody' && campaign.excluded.includes(UNDECIDED));
}

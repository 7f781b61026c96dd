// Which rules of tact a campaign has beyond those that all have, as data: the server writes them into the shop's script as
// calls, the simulator makes them itself.
import type { DecisionCampaign, Layer } from '@/core/decision-data';
import { slotSelector } from '@/core/format-nature';

export type WantedRule =
  | { kind: 'everyVisits'; least: number }
  | { kind: 'everyPages'; least: number }
  | { kind: 'afterOrder'; days: number; products: readonly string[]; categories: readonly string[] }
  | { kind: 'oneOf'; others: readonly string[] }
  | { kind: 'inLayer'; layer: Layer }
  | { kind: 'place'; selector: string };

const lowerCase = (texts: readonly string[] = []) => texts.map((text) => text.trim().toLowerCase());

/** In the order in which they are asked. */
export function wantedRules({
  frequency: { everyVisits, everyPages, afterOrder },
  rivals = [],
  layer,
  format: { place },
}: Pick<DecisionCampaign, 'frequency' | 'rivals' | 'layer' | 'format'>): WantedRule[] {
  return [
    ...(everyVisits === undefined ? [] : [{ kind: 'everyVisits' as const, least: everyVisits }]),
    ...(everyPages === undefined ? [] : [{ kind: 'everyPages' as const, least: everyPages }]),
    ...(afterOrder === undefined
      ? []
      : [
          {
            kind: 'afterOrder' as const,
            days: afterOrder.days,
            products: lowerCase(afterOrder.products),
            categories: lowerCase(afterOrder.categories),
          },
        ]),
    ...(place === undefined
      ? []
      : [
          {
            kind: 'place' as const,
            selector: place.kind === 'slot' ? slotSelector(place.name) : place.selector,
          },
        ]),
    ...(layer === undefined ? [] : [{ kind: 'inLayer' as const, layer }]),
    ...(rivals.length === 0 ? [] : [{ kind: 'oneOf' as const, others: rivals }]),
  ];
}

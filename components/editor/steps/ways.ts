// Which step leads where: read from the buttons, by the document's own traversal.
import type { Step, Variant } from '@/core/campaign/document';
import { eachBlock, stepAfter } from '@/core/campaign/traverse';

const destinations = (variant: Variant, steps: Step[]): string[] =>
  [...eachBlock({ variants: [{ ...variant, steps }] })].flatMap(
    ({ block }) => stepAfter(block, variant.steps) || [],
  );

/** Positions, from 0, of the steps that buttons of `step` lead to, each once, in the order of the steps. */
export function waysFrom(variant: Variant, step: Step): number[] {
  const ways = new Set(destinations(variant, [step]));
  return variant.steps.flatMap(({ id }, index) => (id !== step.id && ways.has(id) ? [index] : []));
}

/** How many buttons of other steps lead to it. */
export function waysTo(variant: Variant, step: string): number {
  return destinations(
    variant,
    variant.steps.filter(({ id }) => id !== step),
  ).filter((to) => to === step).length;
}

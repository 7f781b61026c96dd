// Where the buttons of a step lead, changed all at once.
import type { Destination } from '@/core/campaign/action';
import type { Step } from '@/core/campaign/document';
import { keepEqual } from './keep-equal';

/** The step with every way to the step `from` replaced by `to`. Parts without one keep their reference. */
export function redirect(step: Step, from: string, to: Destination): Step {
  // Destinations are the only values of their form in a document. Looking for the form finds them in whatever a block
  // keeps one, so that no action can be forgotten here.
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if ('kind' in value && value.kind === 'step' && 'step' in value && value.step === from) return to;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part)]));
  };
  // The cast takes on trust what the walk keeps: a destination stands where one stood, all else is as it was.
  return keepEqual(step, { ...step, blocks: walk(step.blocks) as Step['blocks'] });
}

// What can be wrong with blocks that move: time that has run out already, time that presses, a bar that hurries a form.
import type { Block } from './block';
import type { CampaignDocument, Step } from './document';
import { isBlank } from './is-blank';
import type { ProblemCode } from './problem';
import { isField } from './traverse';

/** WCAG 2.2.1 asks for as much before time runs out. */
const ENOUGH_SECONDS = 20;

/** @param now ms since 1970 */
export function checkMoving(
  { frequency }: CampaignDocument,
  step: Step,
  block: Block,
  now: number,
): ProblemCode[] {
  const codes: ProblemCode[] = [];
  switch (block.kind) {
    case 'countdown':
      if (block.end.kind === 'date' && block.end.at <= now) codes.push('countdown-past');
      if (block.end.kind === 'visitor' && frequency.atMost !== 1) codes.push('countdown-again');
      if (block.finish.kind === 'show' && isBlank(block.finish.text)) codes.push('countdown-text-empty');
      return codes;
    case 'timer':
      if (step.blocks.some(isField)) codes.push('timer-on-form');
      if (block.seconds < ENOUGH_SECONDS) codes.push('timer-short');
      return codes;
    case 'progress':
      return isBlank(block.before) || isBlank(block.reached) ? ['progress-text-empty'] : [];
    default:
      return codes;
  }
}

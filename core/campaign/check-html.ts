// What custom HTML asks for in vain. It may be published all the same: nothing of it reaches the shop's page.
import type { Block } from './block';
import { problem, type Problem } from './problem';
import { stoppedInHtml } from './stopped-in-html';

/** A longer list is read by nobody. */
const MOST_SAID = 20;

export function checkHtml(block: Block, at: { variant: string; step: string }): Problem[] {
  if (block.kind !== 'html') return [];
  return stoppedInHtml(block.html)
    .slice(0, MOST_SAID)
    .map(({ kind, what }) => problem(`html-${kind}`, { ...at, block: block.id, words: what }));
}

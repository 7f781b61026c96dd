// What can be done to the words of a text and their formatting. Edits as in `edits.ts`.
import { retypeMarks, type Mark } from '@/core/campaign/marks';
import type { BlockOf } from '@/core/campaign/block';
import { edit, findBlock, type BlockAddress, type Edit } from './edits';

/** @param caret where the field's caret stands after typing */
export function typeText(at: BlockAddress, text: string, caret?: number): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block?.kind === 'text') retype(block, text, caret);
  });
}

export function setMarks(at: BlockAddress, marks: readonly Mark[]): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block?.kind === 'text') keep(block, marks);
  });
}

/** Other words in a text, whose formatting stays on what stays. */
function retype(block: BlockOf<'text'>, text: string, caret?: number): void {
  keep(block, retypeMarks(block.marks ?? [], block.text, text, caret));
  block.text = text;
}

/** A text without any is as it was before there were some. */
function keep(block: BlockOf<'text'>, marks: readonly Mark[]): void {
  if (marks.length > 0) block.marks = [...marks];
  else delete block.marks;
}

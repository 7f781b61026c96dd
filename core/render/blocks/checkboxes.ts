// Any of several answers.
import type { BlockRenderer } from './block-renderer';
import { choiceCss, choiceTree } from './choice';

export const checkboxes: BlockRenderer<'checkboxes'> = {
  tree: (block) => choiceTree(block, 'checkbox'),
  css: choiceCss,
};

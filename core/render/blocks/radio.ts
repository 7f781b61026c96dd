// One of several answers, all in sight.
import type { BlockRenderer } from './block-renderer';
import { choiceCss, choiceTree } from './choice';

export const radio: BlockRenderer<'radio'> = {
  tree: (block) => choiceTree(block, 'radio'),
  css: choiceCss,
};

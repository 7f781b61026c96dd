// One of several answers, all in sight.
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { choiceCss, choiceTree } from './choice';

export const radio: BlockRenderer<'radio'> = {
  tree: (block) => choiceTree(block, 'radio', RENDER_TEXTS.choiceMissing),
  css: choiceCss,
};

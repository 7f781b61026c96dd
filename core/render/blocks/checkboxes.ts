// Any of several answers.
import { RENDER_TEXTS } from '../texts';
import type { BlockRenderer } from './block-renderer';
import { choiceCss, choiceTree } from './choice';

export const checkboxes: BlockRenderer<'checkboxes'> = {
  tree: (block) => choiceTree(block, 'checkbox', RENDER_TEXTS.choicesMissing),
  css: choiceCss,
};

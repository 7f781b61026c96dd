// Yes or no. Radio buttons that look like two buttons side by side: keys work as they do.
import { oneLine } from '@/core/campaign/value-of';
import type { BlockRenderer } from './block-renderer';
import { textOrGap } from './block-renderer';
import { answerTree, choiceGroup } from './choice';

export const yesNo: BlockRenderer<'yes-no'> = {
  tree: (block) =>
    choiceGroup(block, 'either', 'radio', [
      [
        'div',
        { class: 'pair' },
        ...block.options.flatMap((option) =>
          answerTree(block, option, 'radio', ['span', 0, textOrGap(oneLine(option.label))]),
        ),
      ],
    ]),
  css: ({ text, outline, field, focus, accent, onAccent, error, controlRadius }) =>
    `.pair{display:grid;grid-template-columns:1fr 1fr;gap:12px}.pair label{position:relative;display:grid;min-width:0}` +
    `.pair input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}` +
    `.pair span{display:grid;place-items:center;min-height:64px;padding:8px 12px;border:1px solid ${outline};border-radius:${controlRadius}px;background:${field};font-size:18px;font-weight:600;line-height:24px;text-align:center;overflow-wrap:anywhere}` +
    `.pair label:hover span{border-color:${text}}.pair :checked+span{border-color:${accent};background:${accent};color:${onAccent}}` +
    `.pair :focus-visible+span{outline:2px solid ${focus};outline-offset:3px}.pair [aria-invalid=true]+span{border-color:${error}}`,
};

// "Why am I seeing this?": what shoppers find in a personalised campaign. A small control on the first step, and a step of its
// own that says by what the campaign went, and lets them ask for fewer like it or be forgotten.
import { reasonsToTell } from '@/core/fact-origins';
import type { CampaignDocument } from '@/core/campaign/document';
import type { FactKind } from '@/core/targeting/facts';
import { LABEL_ID, type DesignStep, type ElementTree } from './design';
import { RENDER_TEXTS } from './texts';
import type { Tokens } from './tokens';

/** No step of a document can have this id. */
const WHY_STEP = '_why';

export interface Why {
  /** Ends the first step. */
  control: ElementTree;
  /** Comes after the steps of the document. */
  step: DesignStep;
}

/** Kinds of blocks whose look the step borrows. */
export const WHY_LOOKS_LIKE = ['heading', 'text', 'button'] as const;

/** @param back the step that the control stands on @param facts what the variant goes by itself. Undefined when nothing is personal, or the owner does not want it. */
export function whyShown(
  { messages, targeting, why }: Pick<CampaignDocument, 'messages' | 'targeting' | 'why'>,
  back: string,
  facts: readonly FactKind[] = [],
): Why | undefined {
  const reasons = why?.shown === false ? [] : reasonsToTell(targeting, facts, messages);
  if (reasons.length === 0) return undefined;
  const label = why?.label || RENDER_TEXTS.why;
  const act = (
    emphasis: string,
    does: { 'data-tell': 'fewer' | 'forget' } | { 'data-to': string },
    words: string,
  ): ElementTree => [
    'button',
    { class: `button${emphasis}`, type: 'button', 'data-action': 'go', ...does },
    words,
  ];
  return {
    control: [
      'button',
      { class: 'why', type: 'button', 'data-action': 'go', 'data-to': WHY_STEP, 'data-tell': 'why' },
      label,
    ],
    step: {
      id: WHY_STEP,
      tree: [
        'div',
        0,
        ['h2', { id: LABEL_ID }, label],
        ['p', 0, RENDER_TEXTS.whyIntroduction],
        [
          'div',
          { class: 'reasons', role: 'list' },
          ...reasons.map((reason): ElementTree => ['p', { role: 'listitem' }, reason]),
        ],
        act('', { 'data-tell': 'fewer' }, RENDER_TEXTS.fewer),
        act(' plain', { 'data-tell': 'forget' }, RENDER_TEXTS.forget),
        act(' plain', { 'data-to': back }, RENDER_TEXTS.back),
      ],
    },
  };
}

export function whyCss({ text, quiet }: Tokens): string {
  return (
    `.why{justify-self:center;margin:-4px 0 -16px;padding:8px;border:0;background:none;color:${quiet};font-size:12px;line-height:16px;text-decoration:underline;text-underline-offset:3px;cursor:pointer}.why:hover{color:${text}}` +
    `.reasons p{padding:8px 0;border-top:1px solid ${text}24}.reasons p:last-child{border-bottom:1px solid ${text}24}.reasons~.plain{margin-top:-12px}`
  );
}

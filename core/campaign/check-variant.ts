// What a variant may not lack: a way to the goal, steps that make sense, colours that can be read.
import { teaserOf } from '@/core/format-nature';
import { checkBlock } from './check-block';
import { checkFillIns } from './check-fill-ins';
import { checkHtml } from './check-html';
import { checkMoving } from './check-moving';
import { checkAnswers } from './check-questions';
import { checkQuiz } from './check-quiz';
import { checkWording } from './check-wording';
import { contrastRatio, TEXT_CONTRAST } from './contrast';
import type { Block } from './block';
import type { Brand } from './brand';
import { NARROW_DEVICES, type NarrowDevice } from './devices';
import type { CampaignDocument, Step, Variant } from './document';
import type { Format } from './format';
import type { Goal } from './goal';
import { isHiddenOn } from './layout';
import { linksIn } from './marks';
import { insideOf } from './nest-blocks';
import { problem, type Problem, type ProblemCode } from './problem';
import { quizSteps } from './read-quiz';
import { resolveTheme } from './resolve-theme';
import { eachBlock, isField, reachableSteps, type BlockPlace } from './traverse';

/** @param now ms since 1970 */
export function checkVariant(
  document: CampaignDocument,
  variant: Variant,
  now: number,
  brand: Brand,
): Problem[] {
  const at = { variant: variant.id };
  const reached = reachableSteps(variant);
  const asked = new Set(variant.quiz ? quizSteps(variant).map(({ id }) => id) : []);
  return [
    ...checkGoal(document.goal, variant, reached),
    ...checkAnswers(variant, reached),
    ...checkContrast(document.format, variant, brand),
    ...checkQuiz(variant),
    ...variant.steps.flatMap((step) => [
      ...(reached.has(step.id) ? [] : [problem('step-unreachable', { ...at, step: step.id })]),
      ...checkStep(document, step, asked.has(step.id)).map((code) => problem(code, { ...at, step: step.id })),
      ...step.blocks.flatMap((block) => [
        ...[
          ...checkBlock(variant, block),
          ...checkColumns(step, block),
          ...checkMoving(document, step, block, now),
        ].map((code) => problem(code, { ...at, step: step.id, block: block.id })),
        ...checkHtml(block, { ...at, step: step.id }),
        ...checkFillIns(block, { ...at, step: step.id }),
        ...checkWording(block, { ...at, step: step.id }),
      ]),
    ]),
  ];
}

function checkGoal(goal: Goal, variant: Variant, reached: ReadonlySet<string>): Problem[] {
  const steps = variant.steps.filter(({ id }) => reached.has(id));
  switch (goal.kind) {
    case 'submitted':
      return steps.some((step) => step.blocks.some(isField) && hasSubmit(step))
        ? []
        : [problem('goal-without-form', { variant: variant.id })];
    case 'clicked':
      return steps.some((step) => step.blocks.some(countsAsClick))
        ? []
        : [problem('goal-without-button', { variant: variant.id })];
    case 'completed':
      return variant.quiz ? [] : [problem('goal-without-quiz', { variant: variant.id })];
    // Reached in the shop, whatever the campaign holds.
    case 'carted':
    case 'event':
    case 'page':
    case 'ordered':
    case 'reordered':
    case 'revenue':
      return [];
  }
}

function checkContrast(format: Format, variant: Variant, brand: Brand): Problem[] {
  const { text, background, onAccent, accent, buttons } = resolveTheme(variant.theme, brand);
  const check = (
    code: ProblemCode,
    front: string,
    back: string,
    at: Pick<Problem, 'step' | 'block'> = {},
  ): Problem[] => {
    const ratio = contrastRatio(front, back);
    return ratio >= TEXT_CONTRAST
      ? []
      : // Rounded down, so that a ratio that fails never reads as the one that is wanted.
        [
          problem(code, {
            variant: variant.id,
            ...at,
            values: { ratio: Math.floor(ratio * 10) / 10, wanted: TEXT_CONTRAST },
          }),
        ];
  };
  const places = [...eachBlock({ variants: [variant] })];
  const isOnAccent = ({ block }: BlockPlace) =>
    // An outlined button takes the colour of the text where its own could not be read.
    block.kind === 'coupon' ||
    block.kind === 'products' ||
    (block.kind === 'button' && block.emphasis === 'primary' && buttons === 'filled');
  const scale = places.find(({ block }) => block.kind === 'rating' && block.scale === 'nps');
  return [
    ...check('contrast-text', text, background),
    ...(places.some(isOnAccent) || teaserOf(format) ? check('contrast-button', onAccent, accent) : []),
    // Stars and faces, and what is not chosen, are drawn in colours that are derived so that they can be seen.
    ...(scale
      ? check('contrast-scale', onAccent, accent, { step: scale.step.id, block: scale.block.id })
      : []),
  ];
}

/** @param isAsked it is of a quiz, which takes its answers without a form */
function checkStep(document: CampaignDocument, step: Step, isAsked: boolean): ProblemCode[] {
  const codes: ProblemCode[] = [];
  const emails = step.blocks.filter(({ kind }) => kind === 'email').length;
  const fields = step.blocks.some(isField);
  if (step.blocks.length === 0) codes.push('step-empty');
  else for (const device of NARROW_DEVICES) if (!isSeenOn(step, device)) codes.push(`step-hidden-${device}`);
  if (fields && !hasSubmit(step) && !isAsked) codes.push('fields-without-submit');
  if (!fields && hasSubmit(step)) codes.push('submit-without-fields');
  if (emails > 1) codes.push('several-email-fields');
  const phones = hasKind(step, 'phone');
  if ((emails > 0 || phones) && document.purpose === 'marketing' && !hasKind(step, 'consent'))
    codes.push('consent-missing');
  return codes;
}

/** Whether anything of it shows on the device; columns and room do by what else there is. */
function isSeenOn(step: Step, device: NarrowDevice): boolean {
  return step.blocks.some(
    (block) => !['hidden', 'columns', 'spacer'].includes(block.kind) && !isHiddenOn(block, device),
  );
}

function checkColumns(step: Step, block: Block): ProblemCode[] {
  const isFilled = block.kind !== 'columns' || step.blocks.some((one) => insideOf(one)?.block === block.id);
  return isFilled ? [] : ['columns-empty'];
}

function hasKind(step: Step, kind: Block['kind']): boolean {
  return step.blocks.some((block) => block.kind === kind);
}

function hasSubmit(step: Step): boolean {
  return step.blocks.some((block) => block.kind === 'button' && block.action.kind === 'submit');
}

/** A button that only closes is a close, not a click; the mount reports them in the same way. */
function countsAsClick(block: Block): boolean {
  if (block.kind === 'coupon' || block.kind === 'video' || block.kind === 'products') return true;
  if (block.kind === 'social') return block.links.length > 0;
  if (block.kind === 'text') return linksIn(block).length > 0;
  if (block.kind === 'image') return !!block.link;
  return block.kind === 'button' && !(block.action.kind === 'go' && block.action.to.kind === 'close');
}

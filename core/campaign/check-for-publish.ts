// What a release may not lack, although a draft may. The schema has been checked before; this looks at meaning.
import { isSafeUrl } from '@/core/safe-url';
import type { Block, BlockOf } from './block';
import {
  audiencesNamed,
  judgeCondition,
  readCondition,
  resolveAudiences,
  type Audiences,
} from '@/core/targeting';
import type { Condition, ConditionLeaf } from './condition';
import { contrastRatio, TEXT_CONTRAST } from './contrast';
import type { CampaignDocument, Step, Variant } from './document';
import type { Format } from './format';
import type { Goal } from './goal';
import { checkFrequency } from './check-frequency';
import { checkMoving } from './check-moving';
import { checkAnswers, checkQuestion } from './check-questions';
import { checkTriggers } from './check-triggers';
import { tidyMarks } from './marks';
import { isNetworkUrl } from './networks';
import { problem, type Problem, type ProblemCode } from './problem';

import { eachBlock, isField, reachableSteps, stepAfter } from './traverse';

export type { Problem, ProblemCode } from './problem';

/**
 * All problems of the document, in reading order. Without an `error` among them it can be published.
 * @param audiences those of the site that are there
 * @param now ms since 1970
 */
export function checkForPublish(
  document: CampaignDocument,
  audiences: Audiences = {},
  now: number = Date.now(),
): Problem[] {
  return [
    ...checkCampaign(document, audiences),
    ...document.variants.flatMap((variant) => checkVariant(document, variant, now)),
  ];
}

function checkCampaign(document: CampaignDocument, audiences: Audiences): Problem[] {
  const problems: Problem[] = [];
  if (document.coverage === 0) problems.push(problem('coverage-zero'));
  if (document.variants.every(({ weight }) => weight === 0)) problems.push(problem('weights-zero'));
  if (isPlaceless(document.format)) problems.push(problem('place-empty'));
  problems.push(...checkTargeting(document.targeting, audiences));
  problems.push(...checkTriggers(document.triggers));
  problems.push(...checkFrequency(document));
  return problems;
}

/** An embedded block that does not say where it goes. */
function isPlaceless(format: Format): boolean {
  if (format.kind !== 'embed') return false;
  const { place } = format;
  return isBlank(place.kind === 'slot' ? place.name : place.selector);
}

function checkTargeting(targeting: Condition, audiences: Audiences): Problem[] {
  const problems: Problem[] = [];
  const missing = audiencesNamed(targeting).filter((id) => !Object.hasOwn(audiences, id)).length;
  if (missing > 0) problems.push(problem('audience-missing', { values: { count: missing } }));
  if (hasEmptyCondition(targeting)) problems.push(problem('condition-empty'));
  return problems.length > 0 ? problems : judgeTargeting(resolveAudiences(targeting, audiences, 'draft'));
}

/** Rows that exclude each other, and rows that could as well be left out. */
function judgeTargeting(targeting: Condition): Problem[] {
  const judgement = judgeCondition(targeting);
  switch (judgement.kind) {
    case 'nobody':
      return [problem('targeting-contradiction')];
    case 'everybody':
      return isBare(targeting) ? [] : [problem('targeting-everybody')];
    case 'some':
      return judgement.idle.length > 0
        ? [problem('condition-idle', { values: { count: judgement.idle.length } })]
        : [];
    case 'unknown':
      return [];
  }
}

/** No condition at all, which is how everybody is meant. */
function isBare(targeting: Condition): boolean {
  return targeting.kind === 'all' && targeting.of.length === 0;
}

/** Whether anything in it was not filled in. Of audiences it says nothing: they are whole when they are saved. */
export function hasEmptyCondition(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(hasEmptyCondition);
    case 'not':
    case 'sticky':
      return hasEmptyCondition(condition.of);
    case 'audience':
      return false;
    default:
      return isIncomplete(condition);
  }
}

/** Nothing to compare with, or a name, a selector or a limit is missing. */
function isIncomplete(leaf: ConditionLeaf): boolean {
  const blank = 'values' in leaf && leaf.values.every(isBlank);
  return (
    (blank && !('operator' in leaf && leaf.operator === 'known')) || readCondition(leaf).kind === 'unknown'
  );
}

function checkVariant(document: CampaignDocument, variant: Variant, now: number): Problem[] {
  const at = { variant: variant.id };
  const reached = reachableSteps(variant);
  return [
    ...checkGoal(document.goal, variant, reached),
    ...checkAnswers(variant, reached),
    ...checkContrast(variant),
    ...variant.steps.flatMap((step) => [
      ...(reached.has(step.id) ? [] : [problem('step-unreachable', { ...at, step: step.id })]),
      ...checkStep(document, step).map((code) => problem(code, { ...at, step: step.id })),
      ...step.blocks.flatMap((block) =>
        [...checkBlock(variant, block), ...checkMoving(document, step, block, now)].map((code) =>
          problem(code, { ...at, step: step.id, block: block.id }),
        ),
      ),
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
  }
}

function checkContrast(variant: Variant): Problem[] {
  const { text, background, onAccent, accent } = variant.theme;
  const check = (code: ProblemCode, front: string, back: string): Problem[] => {
    const ratio = contrastRatio(front, back);
    return ratio >= TEXT_CONTRAST
      ? []
      : // Rounded down, so that a ratio that fails never reads as the one that is wanted.
        [
          problem(code, {
            variant: variant.id,
            values: { ratio: Math.floor(ratio * 10) / 10, wanted: TEXT_CONTRAST },
          }),
        ];
  };
  const hasPrimary = [...eachBlock({ variants: [variant] })].some(
    ({ block }) => block.kind === 'button' && block.emphasis === 'primary',
  );
  return [
    ...check('contrast-text', text, background),
    ...(hasPrimary ? check('contrast-button', onAccent, accent) : []),
  ];
}

function checkStep(document: CampaignDocument, step: Step): ProblemCode[] {
  const codes: ProblemCode[] = [];
  const emails = step.blocks.filter(({ kind }) => kind === 'email').length;
  const fields = step.blocks.some(isField);
  if (step.blocks.length === 0) codes.push('step-empty');
  if (fields && !hasSubmit(step)) codes.push('fields-without-submit');
  if (!fields && hasSubmit(step)) codes.push('submit-without-fields');
  if (emails > 1) codes.push('several-email-fields');
  const phones = hasKind(step, 'phone');
  if ((emails > 0 || phones) && document.purpose === 'marketing' && !hasKind(step, 'consent'))
    codes.push('consent-missing');
  return codes;
}

function checkBlock(variant: Variant, block: Block): ProblemCode[] {
  switch (block.kind) {
    case 'heading':
      return isBlank(block.text) ? ['heading-empty'] : [];
    case 'text':
      return [
        ...(isBlank(block.text) ? (['text-empty'] as const) : []),
        ...new Set(linksIn(block).flatMap(({ url }) => checkUrl(url))),
      ];
    case 'list':
      return isBlank(block.text) ? ['list-empty'] : [];
    case 'social':
      return checkNetworks(block);
    case 'countdown':
    case 'timer':
    case 'progress':
    case 'divider':
    case 'spacer':
    case 'icon':
      return [];
    case 'email':
      return isBlank(block.label) ? ['email-label-empty'] : [];
    case 'consent':
      return isBlank(block.text) ? ['consent-empty'] : [];
    case 'coupon':
      return isBlank(block.code) ? ['coupon-empty'] : [];
    case 'text-field':
    case 'phone':
    case 'number':
    case 'date':
    case 'select':
    case 'radio':
    case 'checkboxes':
    case 'rating':
    case 'hidden':
      return checkQuestion(variant, block);
    case 'image': {
      const { picture, alt, decorative, link } = block;
      return [
        ...(picture ? [] : (['picture-missing'] as const)),
        // Of a link that is nothing but a picture, these are the only words.
        ...(isBlank(alt) && (!decorative || link) ? (['alt-missing'] as const) : []),
        ...(link ? checkUrl(link) : []),
      ];
    }
    case 'button': {
      const next = stepAfter(block);
      return [
        ...(isBlank(block.label) ? (['button-label-empty'] as const) : []),
        ...(next !== undefined && !variant.steps.some(({ id }) => id === next)
          ? (['step-unknown'] as const)
          : []),
        ...(block.action.kind === 'link' ? checkUrl(block.action.url) : []),
      ];
    }
  }
}

function checkNetworks({ links }: BlockOf<'social'>): ProblemCode[] {
  if (links.length === 0) return ['social-empty'];
  return links.every(({ url }) => isNetworkUrl(url)) ? [] : ['social-unsafe'];
}

function checkUrl(url: string): ProblemCode[] {
  if (isBlank(url.replace(/^(?:https?:\/\/|mailto:|tel:)/i, ''))) return ['link-empty'];
  if (!isSafeUrl(url)) return ['link-unsafe'];
  return /^\s*www\./i.test(url) ? ['link-without-scheme'] : [];
}

function linksIn({ text, marks = [] }: BlockOf<'text'>) {
  return tidyMarks(marks, text).filter((mark) => mark.kind === 'link');
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function hasKind(step: Step, kind: Block['kind']): boolean {
  return step.blocks.some((block) => block.kind === kind);
}

function hasSubmit(step: Step): boolean {
  return step.blocks.some((block) => block.kind === 'button' && block.action.kind === 'submit');
}

/** A button that only closes is a close, not a click; the mount reports them in the same way. */
function countsAsClick(block: Block): boolean {
  if (block.kind === 'coupon') return true;
  if (block.kind === 'social') return block.links.length > 0;
  if (block.kind === 'text') return linksIn(block).length > 0;
  if (block.kind === 'image') return !!block.link;
  return block.kind === 'button' && !(block.action.kind === 'go' && block.action.to.kind === 'close');
}

// What a release may not lack, although a draft may. The schema has been checked before; this looks at meaning.
import { teaserOf } from '@/core/format-nature';
import type { Audiences } from '@/core/targeting';
import type { Brand } from './brand';
import { checkFrequency } from './check-frequency';
import { checkGoal } from './check-goal';
import { checkInterstitial } from './check-interstitial';
import { checkTargeting } from './check-targeting';
import { checkTriggers } from './check-triggers';
import { checkVariant } from './check-variant';
import { judgeWording } from './check-wording';
import type { CampaignDocument } from './document';
import { splitFillIns } from './fill-ins';
import type { Format } from './format';
import { isBlank } from './is-blank';
import { problem, type Problem } from './problem';
import { DEFAULT_BRAND } from './resolve-theme';

export type { Problem, ProblemCode } from './problem';

/**
 * All problems of the document, in reading order. Without an `error` among them it can be published.
 * @param audiences those of the site that are there
 * @param now ms since 1970
 * @param brand of the site
 */
export function checkForPublish(
  document: CampaignDocument,
  audiences: Audiences = {},
  now: number = Date.now(),
  brand: Brand = DEFAULT_BRAND,
): Problem[] {
  return [
    ...checkCampaign(document, audiences),
    ...document.variants.flatMap((variant) => checkVariant(document, variant, now, brand)),
  ];
}

function checkCampaign(document: CampaignDocument, audiences: Audiences): Problem[] {
  const problems: Problem[] = [];
  if (document.coverage === 0) problems.push(problem('coverage-zero'));
  if (document.variants.every(({ weight }) => weight === 0)) problems.push(problem('weights-zero'));
  if (isPlaceless(document.format)) problems.push(problem('place-empty'));
  const teaser = teaserOf(document.format);
  if (teaser && isBlank(teaser.text)) problems.push(problem('teaser-empty'));
  for (const [code, words] of judgeWording(teaser?.text ?? '')) problems.push(problem(code, { words }));
  // Nothing is filled into a tab.
  const filled = splitFillIns(teaser?.text ?? '').find(({ kind }) => kind === 'fill-in');
  if (filled) problems.push(problem('fill-in-misplaced', { words: filled.source }));
  problems.push(...checkQuizPage(document));
  const variants = new Set(document.variants.map(({ id }) => id));
  if (document.messages?.some(({ variant }) => !variants.has(variant)))
    problems.push(problem('message-variant-gone'));
  problems.push(...checkTargeting(document.targeting, audiences));
  problems.push(...checkTriggers(document.triggers));
  problems.push(...checkGoal(document.goal));
  problems.push(...checkFrequency(document));
  problems.push(...checkInterstitial(document, audiences));
  return problems;
}

/** Whoever has the link comes for the quiz: nobody of them can be shown nothing. */
function checkQuizPage({ quizPage, variants, holdout, coverage }: CampaignDocument): Problem[] {
  if (!quizPage) return [];
  if (variants.some(({ quiz }) => !quiz)) return [problem('quiz-page-without-quiz')];
  return holdout > 0 || coverage < 1 ? [problem('quiz-page-share')] : [];
}

/** An embedded block that does not say where it goes. */
function isPlaceless(format: Format): boolean {
  if (format.kind !== 'embed') return false;
  const { place } = format;
  return isBlank(place.kind === 'slot' ? place.name : place.selector);
}

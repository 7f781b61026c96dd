// What of a campaign a phase counts under: when any of it changes, counting starts afresh. The server keeps its fingerprint,
// the editor compares it to say so before it happens.
import { pickAudiences, type Audiences } from '@/core/targeting';
import type { CampaignDocument } from './document';
import { DEFAULT_BRAND } from './resolve-theme';
import type { OwnTheme } from './theme';

/**
 * Everything that could change what visitors do or which arm they get, the conditions of the audiences it names included. Left
 * out are the names of variants and steps, which no visitor sees, and the coverage: raising it moves nobody to another arm, so
 * that a campaign can be ramped up without counting afresh. Two documents with equal content may share a phase.
 * @param document with whole themes, as a release keeps it
 */
export function phaseContent(document: CampaignDocument, audiences: Audiences): object {
  const { schemaVersion: _version, coverage: _coverage, quizPage: _page, variants, ...campaign } = document;
  const arms = variants.map(({ id, weight, theme, steps, quiz }) => ({
    id,
    weight,
    theme: saidTheme(theme),
    steps: steps.map(({ id: step, blocks }) => ({ id: step, blocks })),
    ...(quiz && { quiz: { ...quiz, outcomes: quiz.outcomes.map(({ name: _name, ...outcome }) => outcome) } }),
  }));
  const named = pickAudiences(document.targeting, audiences);
  // Without audiences as it was before there were any: phases go on.
  return { ...campaign, arms, ...(Object.keys(named).length > 0 && { audiences: named }) };
}

/** Without the usual shadow and buttons, which nobody could choose when there were no brands: phases go on. */
function saidTheme({ shadow, buttons, corners, ...theme }: OwnTheme): OwnTheme {
  const usual = DEFAULT_BRAND.theme;
  return {
    ...theme,
    ...(shadow && shadow !== usual.shadow && { shadow }),
    ...(buttons && buttons !== usual.buttons && { buttons }),
    ...(corners && corners !== usual.corners && { corners }),
  };
}

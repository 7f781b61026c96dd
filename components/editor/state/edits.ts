// What can be done to a campaign document, as named verbs. Each returns an edit: a pure function from document to
// document that returns the very same reference when it changes nothing or when its target no longer exists.
import { produce } from 'immer';
import type { Block, BlockKind, BlockOf } from '@/core/campaign/block';
import type { Condition } from '@/core/campaign/condition';
import type { CampaignDocument, Step, Variant } from '@/core/campaign/document';
import type { Format, FormatKind } from '@/core/campaign/format';
import type { Frequency } from '@/core/campaign/frequency';
import type { Goal } from '@/core/campaign/goal';
import { ATTRIBUTION_DAYS } from '@/core/campaign/limits';
import type { OwnTheme } from '@/core/campaign/theme';
import type { Teaser } from '@/core/campaign/teaser';
import { tidyQuiz } from '@/core/campaign/tidy-quiz';
import type { Triggers } from '@/core/campaign/trigger';
import { keepEqual } from './keep-equal';
import { changeFormat } from './new-format';

export type Edit = (document: CampaignDocument) => CampaignDocument;

export interface StepAddress {
  variant: string;
  step: string;
}
export interface BlockAddress extends StepAddress {
  block: string;
}

export const findVariant = (document: CampaignDocument, variant: string): Variant | undefined =>
  document.variants.find(({ id }) => id === variant);

export const findStep = (document: CampaignDocument, at: StepAddress): Step | undefined =>
  findVariant(document, at.variant)?.steps.find(({ id }) => id === at.step);

export const findBlock = (document: CampaignDocument, at: BlockAddress): Block | undefined =>
  findStep(document, at)?.blocks.find(({ id }) => id === at.block);

/** Runs `recipe` on a mutable draft; parts that come out equal keep their reference, and no quiz names what is gone. */
export function edit(recipe: (draft: CampaignDocument) => void): Edit {
  return (document) => {
    const edited = produce(document, (draft) => {
      recipe(draft);
    });
    return keepEqual(document, { ...edited, variants: edited.variants.map(withTidyQuiz) });
  };
}

const withTidyQuiz = (variant: Variant): Variant =>
  variant.quiz ? { ...variant, quiz: tidyQuiz(variant.quiz, variant.steps) } : variant;

/** Sets fields of one block. The kind is named so that only its own fields are accepted. */
export function setBlock<K extends BlockKind>(
  at: BlockAddress,
  kind: K,
  fields: Partial<Omit<BlockOf<K>, 'id' | 'kind'>>,
): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block?.kind === kind) Object.assign(block, fields);
  });
}

export function renameStep(at: StepAddress, name: string): Edit {
  return edit((draft) => {
    const step = findStep(draft, at);
    if (step) step.name = name;
  });
}

export function setTheme(variant: string, theme: OwnTheme): Edit {
  return edit((draft) => {
    const found = findVariant(draft, variant);
    if (found) Object.assign(found.theme, theme);
  });
}

/** The brand says it from now on. */
export function inheritTheme(variant: string, fields: readonly (keyof OwnTheme)[]): Edit {
  return edit((draft) => {
    const found = findVariant(draft, variant);
    if (found) for (const field of fields) delete found.theme[field];
  });
}

/** Fields of one of the formats, without its kind. */
export type FormatChange = Format extends infer F
  ? F extends Format
    ? Partial<Omit<F, 'kind'>>
    : never
  : never;

/** Sets fields of the format; its kind stays. */
export function setFormat(format: FormatChange): Edit {
  return edit((draft) => {
    Object.assign(draft.format, format);
  });
}

/** The tab of a campaign that interrupts; undefined: it has none. */
export function setTeaser(teaser: Teaser | undefined): Edit {
  return edit(({ format }) => {
    if (format.kind === 'bar' || format.kind === 'embed') return;
    if (teaser) format.teaser = teaser;
    else delete format.teaser;
  });
}

export function setFormatKind(kind: FormatKind): Edit {
  return edit((draft) => changeFormat(draft, kind));
}

export function setTriggers(triggers: Triggers): Edit {
  return edit((draft) => {
    draft.triggers = triggers;
  });
}

/** Undefined: that limit goes. */
export function setFrequency(frequency: { [Limit in keyof Frequency]?: Frequency[Limit] | undefined }): Edit {
  return edit((draft) => {
    Object.assign(draft.frequency, frequency);
    for (const limit of ['everyVisits', 'everyPages', 'afterOrder'] as const)
      if (draft.frequency[limit] === undefined) delete draft.frequency[limit];
  });
}

export function setTargeting(targeting: Condition): Edit {
  return edit((draft) => {
    draft.targeting = targeting;
  });
}

export function setPurpose(purpose: CampaignDocument['purpose']): Edit {
  return edit((draft) => {
    draft.purpose = purpose;
  });
}

export function setGoal(goal: Goal): Edit {
  return edit((draft) => {
    draft.goal = goal;
  });
}

/** How shoppers ask why they see it; nothing is kept of what is as usual. */
export function setWhy(change: Partial<NonNullable<CampaignDocument['why']>>): Edit {
  return edit((draft) => {
    const { shown, label } = { shown: true, ...draft.why, ...change };
    if (shown && !label) delete draft.why;
    else draft.why = { shown, ...(label && { label }) };
  });
}

/** Whether what is typed and not sent is kept for the next visit. */
export function setKeepsAnswers(keeps: boolean): Edit {
  return edit((draft) => {
    if (keeps) draft.keepsAnswers = true;
    else delete draft.keepsAnswers;
  });
}

/** All visitors take part, and none of them is held out. */
export function showEverybody(): Edit {
  return edit((draft) => {
    draft.coverage = 1;
    draft.holdout = 0;
  });
}

/** Whether whoever has the link finds its quiz on a page of its own. */
export function setQuizPage(isThere: boolean): Edit {
  return edit((draft) => {
    if (isThere) draft.quizPage = true;
    else delete draft.quizPage;
  });
}

/** For how many days orders count; the usual number is not kept, so that it opens no new phase. */
export function setAttributionDays(days: number): Edit {
  return edit((draft) => {
    if (days === ATTRIBUTION_DAYS) delete draft.attributionDays;
    else draft.attributionDays = days;
  });
}

/** Share of all visitors who take part, 0–1. */
export function setCoverage(coverage: number): Edit {
  return edit((draft) => {
    draft.coverage = coverage;
  });
}

/** Share of the participants who see nothing and are compared, 0–0.5. */
export function setHoldout(holdout: number): Edit {
  return edit((draft) => {
    draft.holdout = holdout;
  });
}

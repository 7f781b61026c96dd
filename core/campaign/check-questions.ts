// What a release may not lack about what its forms ask: words on every question, a name for every answer, answers to choose from.
import type { BlockOf } from './block';
import type { FieldOption } from './blocks/field';
import type { Step, Variant } from './document';
import { isBlank } from './is-blank';
import { MOST } from './limits';
import type { Prefill } from './blocks/prefill';
import { problem, type Problem, type ProblemCode } from './problem';
import { eachBlock, isField, isQuestion, type Question } from './traverse';
import { oneLine, valueOf } from './value-of';

export function checkQuestion(variant: Variant, block: Question): ProblemCode[] {
  const codes: ProblemCode[] = [];
  if (block.kind !== 'hidden' && isBlank(block.label)) codes.push('field-label-empty');
  if (block.name === '') codes.push('field-name-empty');
  else if (isTaken(variant, block)) codes.push('field-name-taken');
  if (block.kind !== 'hidden') codes.push(...checkPrefill(block));
  return [...codes, ...checkAnswersOf(block)];
}

export function checkPrefill({ prefill }: { prefill?: Prefill | undefined }): ProblemCode[] {
  return prefill && isBlank(prefill.name) ? ['prefill-empty'] : [];
}

/** What is wrong with all questions of a variant together. */
export function checkAnswers(variant: Variant, reached: ReadonlySet<string>): Problem[] {
  const at = { variant: variant.id };
  const steps = variant.steps.filter(({ id }) => reached.has(id));
  const asks = (asked: (block: Step['blocks'][number]) => boolean) =>
    steps.some(({ blocks }) => blocks.some(asked));
  const problems = variant.steps
    .filter(({ blocks }) => blocks.filter(isField).length > MOST.fields)
    .map(({ id }) => problem('fields-many', { ...at, step: id, values: { count: MOST.fields } }));
  // A quiz tells of its answers itself.
  if (!variant.quiz && asks(isQuestion) && !asks(({ kind }) => kind === 'email'))
    problems.push(problem('answers-without-address', at));
  return problems;
}

function checkAnswersOf(block: Question): ProblemCode[] {
  switch (block.kind) {
    case 'select':
    case 'radio':
    case 'yes-no':
      return checkOptions(block.options, 2);
    case 'checkboxes':
      return [...checkOptions(block.options, 1), ...checkLimits(block)];
    case 'cards':
      return [
        ...checkOptions(block.options, block.several ? 1 : 2),
        ...checkPictures(block.options),
        ...(block.several ? checkLimits(block) : []),
      ];
    case 'slider':
      return block.max - block.min < block.step ? ['range-empty'] : [];
    case 'number':
      return isReversed(block) ? ['range-empty'] : [];
    case 'date':
      return block.earliest !== '' && block.latest !== '' && block.earliest > block.latest
        ? ['range-empty']
        : [];
    case 'hidden':
      return isBlank(block.value) ? ['hidden-empty'] : [];
    case 'text-field':
    case 'phone':
    case 'rating':
      return [];
  }
}

/** Whether no answer lies between the limits; between 0.2 and 0.8 there is no whole number either. */
function isReversed({ min, max, whole }: BlockOf<'number'>): boolean {
  return min !== null && max !== null && (whole ? Math.ceil(min) > Math.floor(max) : min > max);
}

function checkOptions(options: readonly FieldOption[], fewest: number): ProblemCode[] {
  const said = options.map(({ label }) => oneLine(label)).filter((words) => words !== '');
  const sent = options.map(valueOf).filter((value) => value !== '');
  const isTwice = new Set(said).size < said.length;
  return [
    ...(options.length < fewest ? (['options-few'] as const) : []),
    ...(said.length < options.length ? (['option-empty'] as const) : []),
    ...(isTwice ? (['option-twice'] as const) : []),
    ...(!isTwice && new Set(sent).size < sent.length ? (['option-value-twice'] as const) : []),
  ];
}

/** Whether as many answers as are asked for can be given; one that goes alone is not among them. */
function checkLimits({ options, least, most }: BlockOf<'checkboxes' | 'cards'>): ProblemCode[] {
  const together = options.filter((option) => !option.alone).length;
  const isImpossible = least !== undefined && (least > together || least > (most ?? least));
  return isImpossible ? ['options-limits'] : [];
}

/** "Other" and "none of these" may do without. */
function checkPictures(options: readonly FieldOption[]): ProblemCode[] {
  return options.some(({ alone, picture, writes }) => !picture && !alone && !writes)
    ? ['option-picture-missing']
    : [];
}

/** Whether another question of the variant has the name; which letters are capital makes no difference to people. */
function isTaken(variant: Variant, { id, name }: Question): boolean {
  for (const { block } of eachBlock({ variants: [variant] }))
    if (isQuestion(block) && block.id !== id && block.name.toLowerCase() === name.toLowerCase()) return true;
  return false;
}

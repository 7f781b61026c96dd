// What can be done to the questions of a form, whatever their kind: words, name, and answers to choose from. Edits as in `edits.ts`.
import type { FieldOption } from '@/core/campaign/blocks/field';
import type { Prefill } from '@/core/campaign/blocks/prefill';
import { LONGEST, MOST } from '@/core/campaign/limits';
import { isQuestion } from '@/core/campaign/traverse';
import { freeName, nameFrom, takenNames } from './answer-name';
import { edit, findBlock, findVariant, type BlockAddress, type Edit } from './edits';

/** A name that was made from the words goes on following them; one that somebody chose stays. */
export function setQuestionLabel(at: BlockAddress, label: string): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    const variant = findVariant(draft, at.variant);
    if (!block || !variant || !isQuestion(block) || block.kind === 'hidden') return;
    const taken = takenNames(variant, block.id);
    const name = nameFrom(label);
    if (name && block.name === freeName(nameFrom(block.label), taken)) block.name = freeName(name, taken);
    block.label = label;
  });
}

export function setQuestionName(at: BlockAddress, name: string): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block && isQuestion(block)) block.name = name;
  });
}

export function setRequired(at: BlockAddress, required: boolean): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block && isQuestion(block) && block.kind !== 'hidden') block.required = required;
  });
}

/** Of a question, or of the e-mail field. Undefined: it begins without an answer. */
export function setPrefill(at: BlockAddress, prefill: Prefill | undefined): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (!block || block.kind === 'hidden' || (!isQuestion(block) && block.kind !== 'email')) return;
    if (prefill) block.prefill = prefill;
    else delete block.prefill;
  });
}

/** What a choice says of its answers together; how many, only where there may be several. */
interface ChoiceFields {
  shuffle?: true | undefined;
  least?: number | undefined;
  most?: number | undefined;
}

/** Undefined takes a field away. */
export function setChoice(at: BlockAddress, fields: ChoiceFields): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (!block || !('options' in block) || block.kind === 'yes-no') return;
    const { shuffle, ...limits } = fields;
    const takesSeveral = block.kind === 'checkboxes' || block.kind === 'cards';
    const own: ChoiceFields = Object.assign(
      block,
      'shuffle' in fields && { shuffle },
      takesSeveral && limits,
    );
    for (const name of ['shuffle', 'least', 'most'] as const) if (own[name] === undefined) delete own[name];
  });
}

/** Puts answers behind the first `position`, as many as there is room for. */
export function addOptions(at: BlockAddress, position: number, labels: readonly string[]): Edit {
  return editOptions(at, (options) => {
    const room = MOST.options - options.length;
    const added = labels.slice(0, Math.max(room, 0));
    for (const [index, label] of added.entries())
      options.splice(position + index, 0, { id: freeOption(options), label: label.slice(0, LONGEST.option) });
  });
}

export function setOption(at: BlockAddress, id: string, label: string): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (!block || !('options' in block)) return;
    const option = block.options.find((one) => one.id === id);
    if (option) option.label = label;
  });
}

type OptionField = Exclude<keyof FieldOption, 'id' | 'label'>;

/** What answers can say besides their words, by the kind of the question. */
const OPTION_FIELDS = {
  select: ['value'],
  'yes-no': ['value'],
  radio: ['value', 'writes'],
  checkboxes: ['value', 'writes', 'alone'],
  cards: ['value', 'writes', 'alone', 'picture', 'alt'],
} as const satisfies Record<string, readonly OptionField[]>;

/** Fields that its kind does not have stay out; undefined takes one away. Only one answer goes alone, and only one takes words. */
export function setOptionFields(
  at: BlockAddress,
  id: string,
  fields: { [Name in OptionField]?: FieldOption[Name] | undefined },
): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (!block || !('options' in block)) return;
    const options: FieldOption[] = block.options;
    const option = options.find((one) => one.id === id);
    if (!option) return;
    for (const name of OPTION_FIELDS[block.kind]) {
      if (!(name in fields)) continue;
      if ((name === 'alone' || name === 'writes') && fields[name])
        for (const other of options) delete other[name];
      if (fields[name] === undefined) delete option[name];
      else Object.assign(option, { [name]: fields[name] });
    }
  });
}

export function moveOption(at: BlockAddress, id: string, direction: -1 | 1): Edit {
  return editOptions(at, (options) => {
    const index = options.findIndex((one) => one.id === id);
    const [option, other] = [options[index], options[index + direction]];
    if (!option || !other) return;
    options[index] = other;
    options[index + direction] = option;
  });
}

export function removeOption(at: BlockAddress, id: string): Edit {
  return editOptions(at, (options) => {
    const index = options.findIndex((one) => one.id === id);
    if (index !== -1) options.splice(index, 1);
  });
}

/** Of a list that can be shorter and longer. */
function editOptions(at: BlockAddress, change: (options: FieldOption[]) => void): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block && 'options' in block && block.kind !== 'yes-no') change(block.options);
  });
}

/** The next number after the highest that is there. */
function freeOption(options: readonly FieldOption[]): string {
  const numbers = options.map(({ id }) => Number(/^o(\d{1,6})$/.exec(id)?.[1] ?? 0));
  return `o${Math.max(0, ...numbers) + 1}`;
}

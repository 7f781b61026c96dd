// What can be done to the questions of a form, whatever their kind: words, name, and answers to choose from. Edits as in `edits.ts`.
import type { FieldOption } from '@/core/campaign/blocks/field';
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
  return editOptions(at, (options) => {
    const option = options.find((one) => one.id === id);
    if (option) option.label = label;
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

function editOptions(at: BlockAddress, change: (options: FieldOption[]) => void): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block && 'options' in block) change(block.options);
  });
}

/** The next number after the highest that is there. */
function freeOption(options: readonly FieldOption[]): string {
  const numbers = options.map(({ id }) => Number(/^o(\d{1,6})$/.exec(id)?.[1] ?? 0));
  return `o${Math.max(0, ...numbers) + 1}`;
}

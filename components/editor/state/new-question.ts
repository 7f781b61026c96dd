// A question as it starts out: with words, a name, and answers to choose from.
import type { FieldOption } from '@/core/campaign/blocks/field';
import type { Variant } from '@/core/campaign/document';
import type { Question } from '@/core/campaign/traverse';
import { freeName, nameFrom, takenNames } from './answer-name';

export interface QuestionWords {
  labels: Record<Exclude<Question['kind'], 'hidden'>, string>;
  /** Answers of a choice. */
  options: readonly string[];
  yes: string;
  no: string;
  /** The ends of a scale. */
  low: string;
  high: string;
}

/** Enough for a sentence or two; those who ask for more say so. */
const LONG_ENOUGH = 200;

export function newQuestion(
  kind: Question['kind'],
  id: string,
  variant: Variant,
  { labels, options, yes, no, low, high }: QuestionWords,
): Question {
  const taken = takenNames(variant);
  if (kind === 'hidden')
    return { id, kind, name: freeName('source', taken), source: 'query', value: 'utm_source' };
  const label = labels[kind];
  const question = { id, label, name: freeName(nameFrom(label) || 'answer', taken), required: true };
  switch (kind) {
    case 'text-field':
      return { ...question, kind, long: false, placeholder: '', most: LONG_ENOUGH };
    case 'phone':
      return { ...question, kind, placeholder: '' };
    case 'number':
      return { ...question, kind, min: null, max: null, whole: true };
    case 'date':
      return { ...question, kind, earliest: '', latest: '', birthday: false };
    case 'select':
    case 'radio':
    case 'checkboxes':
      return { ...question, kind, options: options.map(toOption) };
    case 'cards':
      return { ...question, kind, options: options.map(toOption), several: false, perRow: 3, ratio: '1:1' };
    case 'yes-no':
      return {
        ...question,
        kind,
        options: [
          { id: 'yes', label: yes },
          { id: 'no', label: no },
        ],
      };
    case 'slider':
      return { ...question, kind, min: 0, max: 100, step: 1, before: '', after: '' };
    case 'rating':
      return { ...question, kind, scale: 'stars', low, high };
  }
}

const toOption = (label: string, index: number): FieldOption => ({ id: `o${index + 1}`, label });

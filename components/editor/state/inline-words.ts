// Which words of a block can be written in their place on the canvas, and what writing them changes.
import type { Block } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { setBlock, type BlockAddress, type Edit } from './edits';
import { setQuestionLabel } from './question-edits';
import { typeText } from './text-edits';

export interface InlineWords {
  /** Where in the block's element they are; null: the element itself. */
  part: string | null;
  text: string;
  /** Takes line breaks. */
  multiline: boolean;
  /** UTF-16 code units. */
  longest: number;
  edit: (at: BlockAddress, text: string) => Edit;
}

/** Undefined: what the block says is written in the panel. */
export function inlineWords(block: Block): InlineWords | undefined {
  switch (block.kind) {
    case 'heading':
      return {
        part: null,
        text: block.text,
        multiline: true,
        longest: LONGEST.shortText,
        edit: (at, text) => setBlock(at, 'heading', { text }),
      };
    case 'text':
      return {
        part: null,
        text: block.text,
        multiline: true,
        longest: LONGEST.longText,
        edit: typeText,
      };
    case 'email':
      return {
        part: 'label',
        text: block.label,
        multiline: false,
        longest: LONGEST.shortText,
        edit: (at, label) => setBlock(at, 'email', { label }),
      };
    case 'consent':
      return {
        part: 'span',
        text: block.text,
        multiline: true,
        longest: LONGEST.longText,
        edit: (at, text) => setBlock(at, 'consent', { text }),
      };
    case 'button':
      return {
        part: null,
        text: block.label,
        multiline: false,
        longest: LONGEST.shortText,
        edit: (at, label) => setBlock(at, 'button', { label }),
      };
    case 'text-field':
    case 'phone':
    case 'number':
    case 'slider':
    case 'date':
    case 'select':
      return question('label', block.label);
    case 'radio':
    case 'checkboxes':
    case 'cards':
    case 'yes-no':
    case 'rating':
      return question('legend', block.label);
    default:
      return undefined;
  }
}

function question(part: string, text: string): InlineWords {
  return { part, text, multiline: false, longest: LONGEST.shortText, edit: setQuestionLabel };
}

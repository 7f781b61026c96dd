// What a format means for the page and the visitor.
import type { Format, FormatKind } from './campaign/format';
import type { Teaser } from './campaign/teaser';

/** It stands in the visitor's way: there is one at a time, tact limits it, and it waits until the visitor is known. */
export function interrupts(kind: FormatKind): boolean {
  switch (kind) {
    case 'popup':
    case 'fullscreen':
    case 'slideIn':
      return true;
    case 'bar':
    case 'embed':
      return false;
  }
}

/** The page behind waits until it is closed. */
export function isModal(kind: FormatKind): boolean {
  return kind === 'popup' || kind === 'fullscreen';
}

/** Finds the slot of this name on a page. Names need no escaping: they are made of letters, digits, `-` and `_`. */
export function slotSelector(name: string): string {
  return `[data-beckon-slot="${name}"]`;
}

/** The tab by which it is opened; undefined: it has none, nor can everything have one. */
export function teaserOf(format: Format): Teaser | undefined {
  return 'teaser' in format ? format.teaser : undefined;
}

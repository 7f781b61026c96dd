// What a variant compiles to, and all that the shop ever receives of a design: trees of elements and one style sheet.
import type { ShownFormat } from '../campaign/format';

/** Elements the shop builds; the mount drops anything else. */
export const TAGS = /^(?:div|form|h2|p|strong|em|label|span|input|button|a|svg|path|picture|source|img)$/;
export type Tag = 'div' | 'form' | 'h2' | 'p' | 'strong' | 'em' | 'label' | 'span' | 'input' | 'button' | 'a' | 'svg' | 'path'
  | 'picture' | 'source' | 'img'; // prettier-ignore

/**
 * Attributes the shop sets; the mount drops anything else, and an `href` with an unsafe scheme.
 * - `data-block`: id of the block an element belongs to; the editor finds its box by it, events carry it.
 * - `data-action`: `close`, `submit`, `go`, `link`; `data-to`: the step that follows, absent: close.
 * - `data-tell`: what the shopper says of the campaign by it: `why`, `fewer`, `forget`.
 * - `data-copied`: what a button says once it has copied what stands before it.
 * - `data-missing`, `data-wrong`: what to say when a field is empty or its value has the wrong form.
 */
export const ATTRIBUTES =
  /^(?:id|class|for|type|name|placeholder|autocomplete|pattern|maxlength|required|novalidate|tabindex|role|href|viewBox|d|srcset|sizes|alt|decoding|(?:aria|data)-[a-z]+)$/;
type Attribute =
  | 'id' | 'class' | 'for' | 'type' | 'name' | 'placeholder' | 'autocomplete' | 'pattern' | 'maxlength'
  | 'required' | 'novalidate' | 'tabindex' | 'role' | 'href' | 'viewBox' | 'd' | 'srcset' | 'sizes' | 'alt' | 'decoding'
  | 'aria-label' | 'aria-hidden' | 'aria-describedby'
  | 'data-block' | 'data-action' | 'data-to' | 'data-tell' | 'data-missing' | 'data-wrong' | 'data-copied'; // prettier-ignore
export type Attributes = Readonly<Partial<Record<Attribute, string>>>;

/** A text, or `[tag, attributes or 0, ...children]`. JSON, so that it survives a file, a diff and a strict CSP. */
export type ElementTree = readonly [tag: Tag, attributes: Attributes | 0, ...children: NodeTree[]];
export type NodeTree = string | ElementTree;

/** `id` of the element that names the dialog (`aria-labelledby`). Every step has one. */
export const LABEL_ID = 'label';

/** A file of embed/behaviours. */
export type BehaviourName = 'copy';

export interface DesignStep {
  id: string;
  /** Content of the card. */
  tree: NodeTree;
}

/**
 * One compiled variant. The first step opens. The mount brings what every popup has (veil, card, way out, entrance); the
 * design brings what differs: the look of the card and its content, and every word a visitor can meet.
 */
export interface Design {
  /** Where it appears, and how. Sizes are in the sheet. */
  format: ShownFormat;
  /** Adopted by the campaign's shadow root, after the mount's own sheet; reaches nothing else. */
  css: string;
  /** Accessible name of the close control. */
  close: string;
  steps: readonly DesignStep[];
  /** What moves in it; absent: nothing does. */
  behaviours?: readonly BehaviourName[];
}

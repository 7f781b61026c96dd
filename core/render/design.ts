// What a variant compiles to, and all that the shop ever receives of a design: trees of elements and one style sheet.
import type { ShownFormat } from '../campaign/format';
import type { ShownQuiz } from '../quiz/shown-quiz';

/** Elements the shop builds; nothing else leaves the compiler. */
export const TAGS =
  /^(?:div|form|h2|p|strong|em|label|span|input|button|a|svg|path|picture|source|img|iframe|select|option|textarea|fieldset|legend)$/;
export type Tag = 'div' | 'form' | 'h2' | 'p' | 'strong' | 'em' | 'label' | 'span' | 'input' | 'button' | 'a' | 'svg' | 'path'
  | 'picture' | 'source' | 'img' | 'iframe'
  | 'select' | 'option' | 'textarea' | 'fieldset' | 'legend'; // prettier-ignore

/**
 * Attributes the shop sets; nothing else leaves the compiler, nor an `href` with an unsafe scheme.
 * - `data-block`: id of the block an element belongs to; the editor finds its box by it, events carry it.
 * - `data-action`: `close`, `submit`, `go`, `link`; `data-to`: the step that follows, absent: close.
 *   `open`: out of its tab.
 * - `data-then`: the page that opens afterwards. `data-product`, `data-quantity`: what is put into the cart, with what is said
 *   meanwhile (`data-adding`), and after (`data-added`, `data-failed`). `data-event` with `data-props` (JSON): what the page is
 *   told. `data-trait`, `data-value`: what is said of the visitor. `data-show`: the campaign that comes instead.
 * - `src`: the page of custom HTML that a frame holds, nothing else; `sandbox`: what the frame may do, always the same.
 * - `data-player`, `data-film`: what is loaded in place of a poster, in a frame or as a film, once somebody presses.
 * - `data-tell`: what the shopper says of the campaign by it: `why`, `fewer`, `forget`.
 * - `data-copied`: what a button says once it has copied what stands before it.
 * - `data-claimed`: what stands on a button once the code before it was fetched; what is said meanwhile (`data-asking`), when it needs an
 *   address or consent (`data-first`), when none is left (`data-none`), and when nothing came (`data-failed`).
 * - `data-missing`, `data-wrong`: what to say when a field is empty or its value has the wrong form.
 * - `data-until` (ms), `data-lasts` (minutes), `data-daily` (`HH:MM`) in `data-zone`: when a countdown is over; `data-finish`:
 *   `hide`, `show` (the element `.over`) or `close` then. `data-unit`: seconds of one part of it, named `data-one` or `data-many`.
 * - `data-seconds`: after how long a campaign closes. `data-sum`, `data-currency`: what a cart should come to; until then the first
 *   element of what is said stands, with what is missing in each `.left`, and from then on `.reached`.
 * - `data-fill`: what a text is filled in with, `data-key`: by which name. What stands in it is the fallback.
 * - `data-fonts`: addresses of the fonts that were uploaded for it, each with `all` behind it when it holds every weight.
 * - `data-asks`: stands on a list of products; `seen`: it goes by what the visitor looks at. `data-questions`: by whose answers it
 *   goes, `data-none`: what is said without any, `data-products`: what stands in it (JSON), where no server is asked. `data-stays`: on
 *   a button that puts something into the cart: nothing follows.
 * - `data-go`: where in a quiz a button leads, whatever stands in `data-to`: `next`, `back`, or `again` to its start.
 * - `data-prefill`: stands on a question whose answer may be known already, by that name, `data-from` the address (`query`) or of the visitor
 *   (`trait`). `data-least`, `data-most`: of its answers. `data-alone`: on an answer that goes with no other; `data-writes`: on one that
 *   takes words, in the field with the id of the tick and `_w` behind it. `data-shuffle`: their order is each visitor's own.
 *   `data-untouched`: on a slider that still stands where it began; `data-none`: what is said of it meanwhile.
 * - `data-name`: under which name the answer is sent; `data-query`: the parameter of the page's address that it is.
 */
export const ATTRIBUTES =
  /^(?:id|class|for|type|name|placeholder|autocomplete|pattern|maxlength|required|novalidate|tabindex|role|href|viewBox|d|srcset|sizes|alt|decoding|value|min|max|step|inputmode|src|sandbox|title|(?:aria|data)-[a-z]+)$/;
type Attribute =
  | 'id' | 'class' | 'for' | 'type' | 'name' | 'placeholder' | 'autocomplete' | 'pattern' | 'maxlength'
  | 'required' | 'novalidate' | 'tabindex' | 'role' | 'href' | 'viewBox' | 'd' | 'srcset' | 'sizes' | 'alt' | 'decoding'
  | 'aria-label' | 'aria-hidden' | 'aria-describedby'
  | 'value' | 'min' | 'max' | 'step' | 'inputmode' | 'src' | 'sandbox' | 'title' | 'data-name' | 'data-query'
  | 'data-block' | 'data-action' | 'data-to' | 'data-tell' | 'data-missing' | 'data-wrong' | 'data-copied'
  | 'data-until' | 'data-lasts' | 'data-daily' | 'data-zone' | 'data-finish'
  | 'data-unit' | 'data-one' | 'data-many' | 'data-seconds'
  | 'data-fill' | 'data-key' | 'data-fonts'
  | 'data-player' | 'data-film' | 'data-then' | 'data-product' | 'data-quantity' | 'data-adding' | 'data-added' | 'data-failed'
  | 'data-event' | 'data-props' | 'data-trait' | 'data-value' | 'data-show'
  | 'data-claimed' | 'data-asking' | 'data-none' | 'data-first'
  | 'aria-busy' | 'data-asks' | 'data-questions' | 'data-products' | 'data-stays'
  | 'data-prefill' | 'data-from' | 'data-least' | 'data-most' | 'data-alone' | 'data-writes' | 'data-shuffle' | 'data-untouched'
  | 'data-sum' | 'data-currency' | 'data-go'; // prettier-ignore
export type Attributes = Readonly<Partial<Record<Attribute, string>>>;

/** A text, or `[tag, attributes or 0, ...children]`. JSON, so that it survives a file, a diff and a strict CSP. */
export type ElementTree = readonly [tag: Tag, attributes: Attributes | 0, ...children: NodeTree[]];
export type NodeTree = string | ElementTree;

/** `id` of the element that names the dialog (`aria-labelledby`). Every step has one. */
export const LABEL_ID = 'label';

/** A file of embed/behaviours. */
export type BehaviourName =
  | 'countdown'
  | 'timer'
  | 'progress'
  | 'copy'
  | 'claim'
  | 'push'
  | 'fill'
  | 'emit'
  | 'trait'
  | 'addToCart'
  | 'showOther'
  | 'afterSubmit'
  | 'font'
  | 'products'
  | 'prefill'
  | 'slide'
  | 'alone'
  | 'shuffle'
  | 'video';

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
  /** The tab at the edge, with a sheet of its own; absent: there is none. */
  teaser?: { css: string; tree: NodeTree };
  /** What moves in it; absent: nothing does. */
  behaviours?: readonly BehaviourName[];
  /** How its steps follow each other, when they are a quiz. */
  quiz?: ShownQuiz;
}

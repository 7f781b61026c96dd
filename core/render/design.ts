// What a variant compiles to, and all that the shop ever receives of a design: trees of elements and one style sheet.

/** Elements the shop builds; anything else is dropped by the mount. */
export type Tag =
  'div' | 'form' | 'h2' | 'p' | 'br' | 'label' | 'span' | 'input' | 'button' | 'a' | 'svg' | 'path';

/** A text, or `[tag, attributes or 0, ...children]`. JSON, so that it survives a file, a diff and a strict CSP. */
export type NodeTree =
  string | readonly [tag: Tag, attributes: Readonly<Record<string, string>> | 0, ...children: NodeTree[]];

export interface DesignStep {
  id: string;
  tree: NodeTree;
}

/**
 * One compiled variant. `css` is complete: it is adopted by the campaign's shadow root and reaches nothing else.
 * The first step opens.
 */
export interface Design {
  css: string;
  steps: readonly DesignStep[];
}

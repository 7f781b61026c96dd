// From the tree of a design to elements. The only place where the shop's document gets nodes of ours: no HTML strings, no
// style attributes. Trees come compiled, through the allow-lists of core/render/harmless.ts.
import type { NodeTree } from '@/core/render/design';

const SVG = 'http://www.w3.org/2000/svg';

/** Builds a node for `document`. */
export function buildTree(document: Document, tree: NodeTree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  const element = /^(?:svg|path)$/.test(tag)
    ? document.createElementNS(SVG, tag)
    : document.createElement(tag);
  // Own names alone: a page may have given every object more.
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.appendChild(buildTree(document, child));
  return element;
}

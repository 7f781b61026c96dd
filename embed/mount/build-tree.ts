// From the tree of a design to elements. The only place where the shop's document gets nodes of ours: no HTML strings, no
// style attributes, nothing outside the two allow-lists, so a tree from anywhere is inert.
import { ATTRIBUTES, TAGS, type NodeTree } from '@/core/render/design';
import { isSafeUrl } from '@/core/safe-url';

const SVG = 'http://www.w3.org/2000/svg';

/** Builds a node for `document`; an element that is not allowed becomes an empty text. */
export function buildTree(document: Document, tree: NodeTree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  if (!TAGS.test(tag)) return document.createTextNode('');
  const isDrawing = tag === 'svg' || tag === 'path';
  const element = isDrawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
  // Own names alone: a page may have given every object more.
  for (const [name, value] of Object.entries(attributes))
    if (ATTRIBUTES.test(name) && typeof value === 'string' && (name !== 'href' || isSafeUrl(value)))
      element.setAttribute(name, value);
  for (const child of children) element.appendChild(buildTree(document, child));
  return element;
}

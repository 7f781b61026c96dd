// A design with products in its lists, for where none can be asked for: the canvas, and previews.
import type { ShownProduct } from '../products/shown-product';
import type { Design, ElementTree, NodeTree } from './design';

/** @param productsOf of a block; undefined: not known, and its room stays as it is */
export function withProducts(
  design: Design,
  productsOf: (block: string) => readonly ShownProduct[] | undefined,
): Design {
  const fill = (tree: NodeTree): NodeTree => {
    if (typeof tree === 'string') return tree;
    const [tag, attributes, ...children] = tree;
    const { 'data-block': block, 'data-asks': asks } = attributes || {};
    const shown = block !== undefined && asks !== undefined ? productsOf(block) : undefined;
    if (!shown) return [tag, attributes, ...children.map(fill)] satisfies ElementTree;
    return [tag, { ...(attributes || {}), 'data-products': JSON.stringify(shown) }, ...children];
  };
  return { ...design, steps: design.steps.map((step) => ({ ...step, tree: fill(step.tree) })) };
}

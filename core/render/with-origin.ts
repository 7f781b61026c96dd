// A design for a page of another address than Beckon's: its pictures are named by their full addresses.
import type { Design, NodeTree } from './design';

/** From the root to the full address; `srcset` is a list of them. */
export function withOrigin(design: Design, origin: string): Design {
  const place = (tree: NodeTree): NodeTree => {
    if (typeof tree === 'string') return tree;
    const [tag, attributes, ...children] = tree;
    const own =
      attributes && attributes.srcset !== undefined
        ? { ...attributes, srcset: attributes.srcset.replaceAll(/(?<=^|,)(?=\/s\/i\/)/g, origin) }
        : attributes;
    return [tag, own, ...children.map(place)];
  };
  return { ...design, steps: design.steps.map((step) => ({ ...step, tree: place(step.tree) })) };
}

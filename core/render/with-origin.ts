// A design for a page of another address than Beckon's: its pictures, fonts and frames are named by their full addresses.
import type { Design, NodeTree } from './design';

/** From the root to the full address; each attribute is a list of them. */
export function withOrigin(design: Design, origin: string): Design {
  const place = (tree: NodeTree): NodeTree => {
    if (typeof tree === 'string') return tree;
    const [tag, attributes, ...children] = tree;
    const own = { ...(attributes || {}) };
    for (const name of ['srcset', 'data-fonts', 'src'] as const)
      if (own[name] !== undefined) own[name] = own[name].replaceAll(/(?<=^|,)(?=\/s\/[ifh]\/)/g, origin);
    return [tag, attributes && own, ...children.map(place)];
  };
  return { ...design, steps: design.steps.map((step) => ({ ...step, tree: place(step.tree) })) };
}

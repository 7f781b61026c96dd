// Puts the names of segments into a design: a text that says `{{segment:Set}}` is filled in with the name of the segment in that set
// which the visitor is in, and the shop knows segments by their keys alone.
import type { Design, ElementTree, NodeTree } from './design';

/** Sets, each by its id or its name, with their segments in order. */
export type SegmentNames = readonly {
  id: string;
  name: string;
  segments: readonly { key: string; name: string }[];
}[];

/** The set that a text names, by its id or, in whatever letters, its name. */
export function findSet<Set extends { id: string; name: string }>(
  sets: readonly Set[],
  named: string,
): Set | undefined {
  const wanted = named.trim().toLowerCase();
  return sets.find(({ id }) => id === named) ?? sets.find(({ name }) => name.trim().toLowerCase() === wanted);
}

/** `data-key` becomes a JSON object: name by key. Of a set that is gone, an empty one. */
export function withSegmentNames(design: Design, sets: SegmentNames): Design {
  const name = (tree: NodeTree): NodeTree => {
    if (typeof tree === 'string') return tree;
    const [tag, attributes, ...children] = tree;
    const own =
      attributes && attributes['data-fill'] === 'segment'
        ? { ...attributes, 'data-key': JSON.stringify(namesIn(sets, attributes['data-key'] ?? '')) }
        : attributes;
    return [tag, own, ...children.map(name)] satisfies ElementTree;
  };
  return {
    ...design,
    steps: design.steps.map((step) => ({ ...step, tree: name(step.tree) as ElementTree })),
  };
}

function namesIn(sets: SegmentNames, named: string): Record<string, string> {
  const segments = findSet(sets, named)?.segments ?? [];
  return Object.fromEntries(segments.map(({ key, name }) => [key, name]));
}

// Places of a graph's nodes in layers from the top down, so that ways lead downwards wherever they can (after Sugiyama, Tagawa and
// Toda 1981: layers by longest path without the ways that lead back, then order by the mean place of what is above).
export interface Placed {
  /** Upper left corner, px. */
  x: number;
  y: number;
}

interface Graph {
  /** In reading order; the first opens. */
  nodes: readonly { key: string }[];
  edges: readonly { from: string; to: string }[];
}

export const NODE = { width: 208, height: 64 } as const;
const GAP = { x: 40, y: 76 } as const;

export interface FlowLayout {
  places: ReadonlyMap<string, Placed>;
  width: number;
  height: number;
}

/** Every node has a place of its own; no two overlap. */
export function layOutFlow({ nodes, edges }: Graph): FlowLayout {
  const at = new Map(nodes.map(({ key }, index) => [key, index]));
  // Reading order decides which ways lead back: those to what stands earlier.
  const onward = edges.filter(({ from, to }) => (at.get(from) ?? 0) < (at.get(to) ?? -1));
  const layerOf = new Map<string, number>();
  for (const { key } of nodes) {
    const above = onward.filter(({ to }) => to === key).map(({ from }) => (layerOf.get(from) ?? 0) + 1);
    layerOf.set(key, Math.max(0, ...above));
  }
  const layers: string[][] = [];
  for (const { key } of nodes) (layers[layerOf.get(key) ?? 0] ??= []).push(key);
  const rows = layers.filter((layer) => layer.length > 0);
  const orderIn = new Map<string, number>();
  for (const row of rows) {
    const mean = (key: string) => {
      const above = onward.filter(({ to }) => to === key).map(({ from }) => orderIn.get(from) ?? 0.5);
      return above.length === 0 ? 0.5 : above.reduce((sum, one) => sum + one, 0) / above.length;
    };
    const means = new Map(row.map((key) => [key, mean(key)]));
    row.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
    for (const [index, key] of row.entries()) orderIn.set(key, (index + 1) / (row.length + 1));
  }
  // Many in one layer, as outcomes are, stand in lines of a few.
  const lines = rows.flatMap((row) => inLines(row, MOST_ABREAST));
  const widest = Math.max(0, ...lines.map((line) => line.length));
  const width = widest * (NODE.width + GAP.x) - GAP.x;
  const places = new Map<string, Placed>();
  for (const [row, line] of lines.entries()) {
    const own = line.length * (NODE.width + GAP.x) - GAP.x;
    for (const [column, key] of line.entries())
      places.set(key, {
        x: (width - own) / 2 + column * (NODE.width + GAP.x),
        y: row * (NODE.height + GAP.y),
      });
  }
  return {
    places,
    width: Math.max(width, 0),
    height: Math.max(lines.length * (NODE.height + GAP.y) - GAP.y, 0),
  };
}

const MOST_ABREAST = 6;

function inLines<T>(row: readonly T[], most: number): T[][] {
  const count = Math.ceil(row.length / most);
  const each = Math.ceil(row.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => row.slice(index * each, (index + 1) * each));
}

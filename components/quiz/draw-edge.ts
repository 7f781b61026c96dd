// The line of a way between two nodes, and where its words stand. Ways to the next layer lead straight down; longer ones pass on the
// right of what is between, and ways back on the left.
import { NODE, type Placed } from './lay-out-flow';

export interface EdgeLine {
  /** Of an SVG path. */
  path: string;
  label: Placed;
}

/** @param lane which of the ways out of the same node it is, so that their words do not lie upon each other */
export function drawEdge(from: Placed, to: Placed, lane: number): EdgeLine {
  const rise = to.y - from.y;
  const isNear = rise > 0 && rise < NODE.height * 3;
  if (isNear) {
    const [x1, y1] = [from.x + NODE.width / 2, from.y + NODE.height];
    const [x2, y2] = [to.x + NODE.width / 2, to.y];
    const bend = (y2 - y1) / 2;
    return {
      path: `M${x1},${y1} C${x1},${y1 + bend} ${x2},${y2 - bend} ${x2},${y2}`,
      label: { x: x1 + (x2 - x1) * 0.62, y: y1 + (y2 - y1) * 0.56 },
    };
  }
  const isOnward = rise > 0;
  const side = isOnward ? NODE.width : 0;
  const [x1, y1] = [from.x + side, from.y + NODE.height / 2 + lane * 6];
  const [x2, y2] = [to.x + side, to.y + NODE.height / 2];
  const away = 56 + lane * 22 + Math.min(Math.abs(rise) / 8, 120);
  const out = isOnward ? Math.max(x1, x2) + away : Math.min(x1, x2) - away;
  return {
    path: `M${x1},${y1} C${out},${y1} ${out},${y2} ${x2},${y2}`,
    label: { x: (x1 + x2) / 8 + (out * 3) / 4, y: (y1 + y2) / 2 + lane * 12 },
  };
}

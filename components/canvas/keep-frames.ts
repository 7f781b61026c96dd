// Frames of custom HTML stay where they are while the campaign around them is drawn anew: what is taken out of a document and
// put in again is loaded again, and would flicker with every key typed elsewhere. A browser that cannot move one loads it again.

interface Movable {
  moveBefore(node: Node, child: Node | null): void;
}
const canMove = (node: Node): node is Node & Movable => 'moveBefore' in node;

/** Runs `draw`, which replaces what is in `root`. */
export function keepFrames(root: ShadowRoot | null, draw: () => void): void {
  const frames = [...(root?.querySelectorAll('iframe') ?? [])];
  if (!root || !canMove(root) || frames.length === 0) return draw();
  for (const frame of frames) root.moveBefore(frame, null);
  draw();
  for (const frame of frames) {
    const drawn = [...root.querySelectorAll('.card iframe')].find((one) => isSamePage(one, frame));
    const parent = drawn?.parentNode;
    if (drawn && parent && canMove(parent)) {
      for (const { name, value } of drawn.attributes)
        if (frame.getAttribute(name) !== value) frame.setAttribute(name, value);
      parent.moveBefore(frame, drawn);
      drawn.remove();
    } else frame.remove();
  }
}

const isSamePage = (one: Element, other: Element): boolean =>
  ['data-block', 'src'].every((name) => one.getAttribute(name) === other.getAttribute(name));

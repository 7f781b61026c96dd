// One drag, from its first move to the drop: follows the pointer, shows where the blocks would land, scrolls at the edges.
// Nothing is measured or drawn by React on the way; a move costs two transforms.
import {
  dropPlace,
  isInside,
  scrollStep,
  type DropPlace,
  type DropTarget,
} from '@/components/canvas/drop-place';
import type { MeasuredZone } from '@/components/canvas/drop-zones';

interface DragOptions {
  pointer: { pointerId: number; x: number; y: number };
  zones: readonly MeasuredZone[];
  /** What follows the pointer, and the line where the blocks would land; both at the corner of the window. */
  ghost: HTMLElement;
  line: HTMLElement;
  /** What is dragged can stand in columns. */
  fitsColumns: boolean;
  /** Where the dragged ones are to go; undefined: nothing is to be moved. */
  onEnd(target: DropTarget | undefined): void;
}

/** From the pointer to what follows it, px. */
const GHOST_GAP = 14;

/** The returned function ends it without a drop. */
export function runDrag({ pointer, zones, ghost, line, fitsColumns, onEnd }: DragOptions): () => void {
  const { pointerId } = pointer;
  let { x, y } = pointer;
  let target: DropPlace | undefined;
  let frame = 0;
  const listening = new AbortController();
  const { signal } = listening;
  const starts = zones.map((zone) => zone.scrolled());

  const place = () => {
    ghost.style.transform = `translate(${x + GHOST_GAP}px, ${y + GHOST_GAP}px)`;
    const index = zones.findIndex(({ area }) => isInside(area, x, y));
    const zone = zones[index];
    if (!zone) {
      target = undefined;
      line.style.visibility = 'hidden';
      return;
    }
    // What was measured has moved since by as much as was scrolled.
    const scrolled = zone.scrolled() - (starts[index] ?? 0);
    target = dropPlace(zone, y + scrolled, fitsColumns ? x : undefined);
    const { left, width } = target.line;
    const top = target.line.top - scrolled;
    const { area } = zone;
    line.style.visibility = top < area.top || top > area.top + area.height ? 'hidden' : 'visible';
    // A transform alone: a width would be a layout.
    line.style.transform = `translate(${left}px, ${top}px) scaleX(${width / 100})`;
  };

  /** From frame to frame, as long as the pointer stays near an edge and there is more to see. */
  const scroll = () => {
    frame = 0;
    const zone = zones.find(({ area }) => isInside(area, x, y));
    const step = zone && scrollStep(zone.area, y);
    if (!zone || !step) return;
    const before = zone.scrolled();
    zone.scrollBy(step);
    if (zone.scrolled() === before) return;
    place();
    frame = requestAnimationFrame(scroll);
  };

  const end = (place?: DropTarget) => {
    listening.abort();
    cancelAnimationFrame(frame);
    onEnd(place);
  };

  const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, act, { signal, capture: true });
  on('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    x = event.clientX;
    y = event.clientY;
    place();
    frame ||= requestAnimationFrame(scroll);
  });
  on('pointerup', (event) => {
    if (event.pointerId !== pointerId) return;
    swallowClick();
    end(target && { before: target.before, ...(target.inside && { inside: target.inside }) });
  });
  on('pointercancel', (event) => {
    if (event.pointerId === pointerId) end();
  });
  on('blur', () => end());
  on('contextmenu', (event) => event.preventDefault());
  on('keydown', (event) => {
    // Nothing else happens meanwhile: what is being dragged must still be there when it lands.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end();
  });
  place();
  return () => {
    listening.abort();
    cancelAnimationFrame(frame);
  };
}

/** The press that ended the drag is none. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

'use client';
// The canvas: the real campaign on a page of its own, and above it the outlines of what is selected and pointed at.
// The page in the frame is inert; the layer above it takes every press, so that nothing in the campaign reacts.
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { CampaignDocument } from '@/core/campaign/document';
import { blockAt, type Box } from './block-boxes';
import { fitFrame, type Device, type Fit } from './fit-frame';
import { useBlockBoxes } from './use-block-boxes';
import { CANVAS_PATH, useMountedCampaign } from './use-mounted-campaign';

interface CanvasProps {
  document: CampaignDocument;
  variant: string;
  step: string;
  device: Device;
  /** Brightness of the page behind the campaign. */
  page: 'light' | 'dark';
  selected: string | null;
  hovered: string | null;
  /** The name on the tag of an outline. */
  nameOf: (block: string) => string;
  /** Accessible names of the page in the frame and of the layer that takes presses and keys. */
  label: string;
  keysLabel: string;
  onSelect: (block: string | null) => void;
  onHover: (block: string | null) => void;
  /** A double press: the owner wants to change the words. */
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function Canvas(props: CanvasProps) {
  const { document, variant, step, device, page, selected, hovered, nameOf, onSelect, onHover } = props;
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const touch = useRef<number | null>(null);
  const fit = useFit(room, device);
  const mounted = useMountedCampaign(frame, { document, variant, step });
  const boxes = useBlockBoxes(mounted, document, step, fit);
  const scroller = mounted?.element.shadowRoot?.querySelector('dialog');

  useLayoutEffect(() => {
    mounted?.element.ownerDocument.documentElement.setAttribute('data-page', page);
  }, [mounted, page]);

  const box = boxes.find(({ block }) => block === selected);
  const isMeasured = box !== undefined;
  // A block chosen in the layers comes into sight; `scrollIntoView` would scroll the editor around the frame as well.
  useLayoutEffect(() => {
    if (!box || !scroller) return;
    if (box.top < 0) scroller.scrollBy(0, box.top - 24);
    else if (box.top + box.height > scroller.clientHeight)
      scroller.scrollBy(0, Math.min(box.top, box.top + box.height - scroller.clientHeight + 24));
    // Only a new selection moves the page; scrolling by hand must not spring back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, scroller, isMeasured]);

  const blockUnder = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return blockAt(boxes, (event.clientX - left) / fit.scale, (event.clientY - top) / fit.scale);
  };

  return (
    <div ref={room} className="relative grid size-full place-items-center overflow-hidden">
      <div
        className="relative overflow-hidden rounded-panel border border-line bg-panel"
        style={{ width: fit.width * fit.scale, height: fit.height * fit.scale }}
      >
        <iframe
          ref={frame}
          src={CANVAS_PATH}
          title={props.label}
          inert
          className="block origin-top-left border-0"
          style={{ width: fit.width, height: fit.height, transform: `scale(${fit.scale})` }}
        />
        <div
          role="group"
          aria-label={props.keysLabel}
          tabIndex={0}
          className="absolute inset-0 touch-none rounded-panel outline-none focus-visible:ring-2 focus-visible:ring-signal focus-visible:ring-inset"
          onKeyDown={props.onKeyDown}
          onPointerDown={(event) => {
            onSelect(blockUnder(event));
            touch.current = event.pointerType === 'touch' ? event.clientY : null;
          }}
          onPointerMove={(event) => {
            if (touch.current === null) return onHover(blockUnder(event));
            scroller?.scrollBy(0, (touch.current - event.clientY) / fit.scale);
            touch.current = event.clientY;
          }}
          onPointerUp={() => {
            touch.current = null;
          }}
          onPointerLeave={() => onHover(null)}
          onDoubleClick={props.onOpen}
          onWheel={(event) => scroller?.scrollBy(0, event.deltaY)}
        >
          {boxes.map((box) =>
            box.block === selected ? (
              <Outline key={box.block} box={box} scale={fit.scale} name={nameOf(box.block)} />
            ) : box.block === hovered ? (
              <Outline key={box.block} box={box} scale={fit.scale} />
            ) : null,
          )}
        </div>
      </div>
    </div>
  );
}

/** Room between a block and its outline, px on the screen. */
const GAP = 4;

/** Room beside a block that takes a name, px on the screen. */
const TAG_ROOM = 96;

/** The selected block has its name on the outline; one that is only pointed at has none and a fainter line. */
function Outline({ box, scale, name }: { box: Box; scale: number; name?: string }) {
  const left = box.left * scale - GAP;
  return (
    <div
      aria-hidden
      className={`pointer-events-none absolute rounded-[4px] border-[1.5px] border-outline ${name === undefined ? 'opacity-45' : ''}`}
      style={{
        left,
        top: box.top * scale - GAP,
        width: box.width * scale + 2 * GAP,
        height: box.height * scale + 2 * GAP,
      }}
    >
      {name === undefined ? null : (
        <span
          // Beside the block, or else on it: above or below it would cover a neighbour.
          className={`absolute -top-[1.5px] bg-outline px-1.5 text-head leading-[18px] font-medium whitespace-nowrap text-on-outline ${
            left < TAG_ROOM ? '-right-[1.5px] rounded-bl-[4px]' : 'right-full rounded-l-[4px]'
          }`}
        >
          {name}
        </span>
      )}
    </div>
  );
}

function useFit(room: React.RefObject<HTMLDivElement | null>, device: Device): Fit {
  const [size, setSize] = useState({ width: 760, height: 600 });
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  return fitFrame(device, size);
}

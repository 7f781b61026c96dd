'use client';
// The canvas: the real campaign on a page of its own, and above it the outlines of what is selected and pointed at.
// The page in the frame is inert; the layer above it takes every press, so that nothing in the campaign reacts. Only while
// words are written in their place is it the other way round.
import {
  useCallback,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import type { CampaignDocument } from '@/core/campaign/document';
import { Backdrop, type Behind } from './backdrop';
import { blockAt } from './block-boxes';
import { CanvasMarks } from './canvas-marks';
import { useDropZone } from './drop-zones';
import { editWords, type WordsToEdit } from './edit-words';
import type { Device, Zoom } from './fit-frame';
import { measureDropZone } from './measure-drop-zone';
import type { HeightHandleProps } from './height-handle';
import { measureSpace } from './measure-space';
import type { Direction } from './shop-page';
import type { SpaceHandlesProps } from './space-handles';
import { useBlockBoxes } from './use-block-boxes';
import { useBlockInSight } from './use-block-in-sight';
import { useCanvasWheel } from './use-canvas-wheel';
import { useFit } from './use-fit';
import { useHeldDocument } from './use-held-document';
import { useHtmlPages } from './use-html-pages';
import { useShownProducts } from './use-shown-products';
import { useKeptMiddle } from './use-kept-middle';
import { CANVAS_PATH, useMountedCampaign } from './use-mounted-campaign';
import type { WidthHandlesProps } from './width-handles';

export interface CanvasProps {
  document: CampaignDocument;
  variant: string;
  step: string;
  device: Device;
  zoom: Zoom;
  /** Brightness of the page behind the campaign. */
  page: 'light' | 'dark';
  /** What lies there instead of it; null: nothing does. */
  behind: Behind | null;
  /** In which the language of the page is written. */
  direction: Direction;
  /** The block that leads among the selected ones. */
  selected: string | null;
  selection: readonly string[];
  hovered: string | null;
  /** Blocks are being dragged: the pointer means nothing else. */
  isDragging: boolean;
  /** The words that are being written in their place; the same object as long as they are. */
  editing: WordsToEdit | null;
  /** The name on the tag of an outline. */
  nameOf: (block: string) => string;
  /** Accessible names of the page in the frame and of the layer that takes presses and keys. */
  label: string;
  keysLabel: string;
  /** The pointer is down on a block, which may be the beginning of a drag. */
  onPointerDown: (block: string | null, event: PointerEvent) => void;
  onPress: (block: string | null, event: MouseEvent) => void;
  onHover: (block: string | null) => void;
  /** A double press: the owner wants to change the words. */
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onWords: (text: string) => void;
  onWordsEnd: () => void;
  onZoom: (zoom: Zoom) => void;
  /** How wide the card may be; null: its edges cannot be moved. */
  resize: Omit<WidthHandlesProps, 'card' | 'scale'> | null;
  /** How much room the selected block may have; null: it has none of its own. */
  space: Omit<SpaceHandlesProps, 'box' | 'distances' | 'scale'> | null;
  /** How high the selected block is; null: nobody says so, its content does. */
  tall: Omit<HeightHandleProps, 'box' | 'scale'> | null;
}

export function Canvas(props: CanvasProps) {
  const { document, variant, step, device, page, direction, selected, editing, onHover } = props;
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const touch = useRef<number | null>(null);
  const fit = useFit(room, device, props.zoom);
  const shown = useHeldDocument(document, editing !== null);
  const pageOf = useHtmlPages(shown, variant);
  const productsOf = useShownProducts(shown, variant);
  const mounted = useMountedCampaign(frame, { document: shown, variant, step, pageOf, productsOf });
  const { blocks: boxes, card } = useBlockBoxes(
    mounted,
    shown,
    step,
    editing,
    direction,
    fit.scale,
    pageOf,
    productsOf,
  );
  // What is part of the page scrolls with it.
  const scroller =
    document.format.kind === 'embed'
      ? mounted?.element.ownerDocument.body
      : mounted?.element.shadowRoot?.querySelector('dialog');

  const isBehind = props.behind !== null;
  useLayoutEffect(() => {
    const root = mounted?.element.ownerDocument.documentElement;
    root?.setAttribute('data-page', page);
    root?.setAttribute('dir', direction);
    root?.toggleAttribute('data-behind', isBehind);
  }, [mounted, page, direction, isBehind]);

  const listener = useRef(props);
  useLayoutEffect(() => {
    listener.current = props;
  });
  useLayoutEffect(() => {
    if (!mounted || !editing) return;
    return editWords(mounted.element, editing, {
      onText: (text) => listener.current.onWords(text),
      onEnd: (byKey) => {
        listener.current.onWordsEnd();
        // After the frame is inert again, which takes the focus from whatever is in it.
        if (byKey) requestAnimationFrame(() => layer.current?.focus({ preventScroll: true }));
      },
    });
  }, [mounted, editing]);

  const box = boxes.find(({ block }) => block === selected);
  const distances = mounted && card && box && props.space && measureSpace(mounted.element, boxes, card, box);
  useBlockInSight(selected, box, scroller);

  const { scale } = fit;
  useKeptMiddle(room, scale);
  useCanvasWheel(layer, scroller, scale, props.onZoom);
  useDropZone(
    useCallback(() => measureDropZone(mounted, layer.current, room.current, scale), [mounted, scale]),
  );

  const blockUnder = (event: { currentTarget: Element; clientX: number; clientY: number }) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return blockAt(boxes, (event.clientX - left) / scale, (event.clientY - top) / scale);
  };

  return (
    <div ref={room} className="relative size-full overflow-auto">
      <div className="grid min-h-full w-fit min-w-full place-items-center">
        <div
          className="relative overflow-hidden rounded-panel border border-line bg-panel"
          style={{ width: fit.width * scale, height: fit.height * scale }}
        >
          {props.behind ? <Backdrop behind={props.behind} fit={fit} /> : null}
          <iframe
            ref={frame}
            src={CANVAS_PATH}
            title={props.label}
            inert={editing === null}
            className="relative block origin-top-left border-0 [color-scheme:light]"
            style={{ width: fit.width, height: fit.height, transform: `scale(${scale})` }}
          />
          <div
            ref={layer}
            role="group"
            aria-label={props.keysLabel}
            tabIndex={0}
            className={`absolute inset-0 touch-none rounded-panel outline-none select-none focus-visible:ring-2 focus-visible:ring-signal focus-visible:ring-inset ${editing ? 'pointer-events-none' : ''}`}
            onKeyDown={props.onKeyDown}
            onPointerDown={(event) => {
              touch.current = event.pointerType === 'touch' ? event.clientY : null;
              props.onPointerDown(blockUnder(event), event);
            }}
            onPointerMove={(event) => {
              if (props.isDragging) return;
              if (touch.current === null) return onHover(blockUnder(event));
              scroller?.scrollBy(0, (touch.current - event.clientY) / scale);
              touch.current = event.clientY;
            }}
            onPointerUp={() => {
              touch.current = null;
            }}
            onPointerCancel={() => {
              touch.current = null;
            }}
            onPointerLeave={() => onHover(null)}
            onClick={(event) => props.onPress(blockUnder(event), event)}
            onDoubleClick={props.onOpen}
          >
            <CanvasMarks {...props} boxes={boxes} card={card} distances={distances} scale={scale} />
          </div>
        </div>
      </div>
    </div>
  );
}

'use client';
// The flow to move about in: by dragging, by its map, or by the arrow keys, which follow the ways.
import { Maximize, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, type KeyboardEvent } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { FlowDrawing } from './flow-drawing';
import { FlowMap } from './flow-map';
import { layOutFlow, NODE } from './lay-out-flow';
import { useQuizDesk } from './quiz-desk';
import { readFlow } from './read-flow';
import { usePanZoom } from './use-pan-zoom';

export function FlowGraph() {
  const t = useTranslations('quiz.flow');
  const { variant, selected, marked } = useQuizDesk();
  const { nodes, edges } = useMemo(() => readFlow(variant), [variant]);
  const layout = useMemo(() => layOutFlow({ nodes, edges }), [nodes, edges]);
  const { frame, sight, setSight, fit, zoomBy, show, drag } = usePanZoom(layout);
  const first = [...marked][0] ?? selected;
  const place = first === null ? undefined : layout.places.get(first);
  useEffect(() => {
    if (place) show({ ...place, ...NODE });
  }, [place, show]);

  const follow = (event: KeyboardEvent) => {
    const from = event.target instanceof Element ? event.target.getAttribute('data-node') : null;
    if (from === null) return;
    const index = nodes.findIndex(({ key }) => key === from);
    const to =
      event.key === 'ArrowDown'
        ? edges.find((edge) => edge.from === from)?.to
        : event.key === 'ArrowUp'
          ? edges.find((edge) => edge.to === from)?.from
          : event.key === 'ArrowRight'
            ? nodes[index + 1]?.key
            : event.key === 'ArrowLeft'
              ? nodes[index - 1]?.key
              : undefined;
    if (to === undefined) return;
    event.preventDefault();
    frame.current
      ?.querySelector<HTMLElement>(`[data-node="${CSS.escape(to)}"]`)
      ?.focus({ preventScroll: true });
  };
  return (
    <div className="relative h-full min-h-0">
      <div
        ref={frame}
        role="group"
        aria-label={t('title')}
        className="absolute inset-0 cursor-grab touch-none overflow-clip rounded-control border border-line bg-page active:cursor-grabbing"
        onKeyDown={follow}
        onFocus={({ target }) => {
          // Clipped, so that the browser does not scroll it: what is in sight would be another part than the map says.
          const there = layout.places.get(target.getAttribute('data-node') ?? '');
          if (there) show({ ...there, ...NODE });
        }}
        {...drag}
      >
        <div
          className="absolute origin-top-left"
          style={{ transform: `translate(${sight.x}px, ${sight.y}px) scale(${sight.zoom})` }}
        >
          <FlowDrawing nodes={nodes} edges={edges} layout={layout} />
        </div>
      </div>
      <div className="absolute start-3 bottom-3 flex rounded-control border border-line bg-panel">
        <IconButton
          size="sm"
          label={t('closer')}
          icon={<Plus aria-hidden className="size-3.5" />}
          onClick={() => zoomBy(1.25)}
        />
        <IconButton
          size="sm"
          label={t('farther')}
          icon={<Minus aria-hidden className="size-3.5" />}
          onClick={() => zoomBy(0.8)}
        />
        <IconButton
          size="sm"
          label={t('fit')}
          icon={<Maximize aria-hidden className="size-3.5" />}
          onClick={fit}
        />
      </div>
      <FlowMap
        layout={layout}
        sight={sight}
        frame={frame}
        marked={marked}
        selected={selected}
        onMove={setSight}
      />
    </div>
  );
}

'use client';
// The flow as a drawing: steps, where it concludes, outcomes, and every way between them with its rule in words. Nodes are buttons in
// reading order; the arrow keys follow the ways.
import { Maximize, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, type KeyboardEvent } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { classNames } from '@/components/ui/class-names';
import { drawEdge } from './draw-edge';
import { FlowMap } from './flow-map';
import { FlowNodeButton } from './flow-node';
import { layOutFlow, NODE } from './lay-out-flow';
import { useQuizDesk } from './quiz-desk';
import { readFlow, type FlowEdge, type FlowReason } from './read-flow';
import { usePanZoom } from './use-pan-zoom';

const HEAD = 'flow-head';
const MARKED_HEAD = 'flow-head-marked';

export function FlowGraph() {
  const t = useTranslations('quiz.flow');
  const { variant, words, selected, select, marked, trail } = useQuizDesk();
  const { nodes, edges } = useMemo(() => readFlow(variant), [variant]);
  const layout = useMemo(() => layOutFlow({ nodes, edges }), [nodes, edges]);
  const { frame, sight, setSight, fit, zoomBy, show, drag } = usePanZoom(layout);
  const first = [...marked][0] ?? selected;
  const place = first === null ? undefined : layout.places.get(first);
  useEffect(() => {
    if (place) show({ ...place, ...NODE });
  }, [place, show]);

  const say = (reason: FlowReason) => {
    switch (reason.kind) {
      case 'way':
      case 'case':
        return words.rule(reason.when);
      case 'exception':
        return t('exception', { rule: words.rule(reason.when) });
      case 'range':
        return t('range', { span: words.span(reason.span) });
      case 'otherwise':
      case 'points':
      case 'fallback':
        return t(reason.kind);
    }
  };
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
    const there = layout.places.get(to);
    if (there) show({ ...there, ...NODE });
    frame.current
      ?.querySelector<HTMLElement>(`[data-node="${CSS.escape(to)}"]`)
      ?.focus({ preventScroll: true });
  };
  const lines = edges.flatMap((edge) => {
    const [from, to] = [layout.places.get(edge.from), layout.places.get(edge.to)];
    if (!from || !to) return [];
    const lane = edges.filter((one) => one.from === edge.from).indexOf(edge);
    return [{ edge, ...drawEdge(from, to, lane) }];
  });
  const isMarked = ({ key }: FlowEdge) => trail.has(key);
  return (
    <div className="relative h-full min-h-0">
      <div
        ref={frame}
        role="group"
        aria-label={t('title')}
        className="absolute inset-0 cursor-grab touch-none overflow-hidden rounded-control border border-line bg-page active:cursor-grabbing"
        onKeyDown={follow}
        {...drag}
      >
        <div
          className="absolute origin-top-left"
          style={{ transform: `translate(${sight.x}px, ${sight.y}px) scale(${sight.zoom})` }}
        >
          <svg aria-hidden className="absolute overflow-visible" width={1} height={1}>
            <defs>
              <marker
                id={HEAD}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0,0 L8,4 L0,8 z" className="fill-faint" />
              </marker>
              <marker
                id={MARKED_HEAD}
                viewBox="0 0 8 8"
                refX="6"
                refY="4"
                markerWidth="5"
                markerHeight="5"
                orient="auto"
              >
                <path d="M0,0 L8,4 L0,8 z" className="fill-warn" />
              </marker>
            </defs>
            {/* The ways of an example lie upon the others. */}
            {lines
              .toSorted((one, other) => Number(isMarked(one.edge)) - Number(isMarked(other.edge)))
              .map(({ edge, path }) => (
                <path
                  key={edge.key}
                  d={path}
                  fill="none"
                  markerEnd={`url(#${isMarked(edge) ? MARKED_HEAD : HEAD})`}
                  strokeDasharray={
                    edge.reason.kind === 'otherwise' || edge.reason.kind === 'fallback' ? '5 4' : undefined
                  }
                  className={classNames(
                    isMarked(edge)
                      ? 'stroke-warn'
                      : selected !== null && (edge.from === selected || edge.to === selected)
                        ? 'stroke-signal'
                        : 'stroke-faint',
                  )}
                  strokeWidth={isMarked(edge) ? 2.5 : 1.5}
                />
              ))}
          </svg>
          {lines.map(({ edge, label }) => {
            const same = edges.filter(({ from, to }) => from === edge.from && to === edge.to);
            if (same[0] !== edge) return null;
            const reasons = same.map(({ reason }) => say(reason)).join(' · ');
            return (
              <span
                key={edge.key}
                title={reasons}
                className={classNames(
                  'absolute max-w-44 -translate-x-1/2 -translate-y-1/2 truncate rounded-badge border bg-panel px-1.5 text-small',
                  same.some(isMarked) ? 'border-warn text-ink' : 'border-line text-quiet',
                )}
                style={{ left: label.x, top: label.y }}
              >
                {reasons}
              </span>
            );
          })}
          {nodes.map((node) => (
            <FlowNodeButton
              key={node.key}
              node={node}
              place={layout.places.get(node.key) ?? { x: 0, y: 0 }}
              isSelected={selected === node.key}
              isMarked={marked.has(node.key)}
              ways={edges
                .filter(({ from }) => from === node.key)
                .map((edge) =>
                  t(isMarked(edge) ? 'wayMarked' : 'wayName', {
                    rule: say(edge.reason),
                    node: nameOf(nodes.find(({ key }) => key === edge.to)),
                  }),
                )}
              onSelect={() => select(node.kind === 'concludes' ? null : node.key)}
            />
          ))}
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

  function nameOf(node: (typeof nodes)[number] | undefined): string {
    if (!node || node.kind === 'concludes') return t('concludes');
    return node.kind === 'step' ? words.step(node.id) : words.outcome(node.id);
  }
}

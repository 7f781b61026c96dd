'use client';
// The flow as a drawing: steps, where it concludes, outcomes, and every way between them with its rule in words. Nodes are buttons in
// reading order. Moving about draws none of it anew: forty questions and their ways would take longer than a frame.
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { drawEdge } from './draw-edge';
import { FlowNodeButton } from './flow-node';
import type { FlowLayout } from './lay-out-flow';
import { useQuizDesk } from './quiz-desk';
import type { FlowEdge, FlowNode, FlowReason } from './read-flow';

const HEAD = 'flow-head';
const MARKED_HEAD = 'flow-head-marked';

interface FlowDrawingProps {
  /** In reading order. */
  nodes: readonly FlowNode[];
  edges: readonly FlowEdge[];
  layout: FlowLayout;
}

export const FlowDrawing = memo(function FlowDrawing({ nodes, edges, layout }: FlowDrawingProps) {
  const t = useTranslations('quiz.flow');
  const { words, selected, select, marked, trail } = useQuizDesk();

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
      case 'always':
      case 'points':
      case 'fallback':
        return t(reason.kind);
    }
  };
  const lines = edges.flatMap((edge) => {
    const [from, to] = [layout.places.get(edge.from), layout.places.get(edge.to)];
    if (!from || !to) return [];
    const lane = edges.filter((one) => one.from === edge.from).indexOf(edge);
    return [{ edge, ...drawEdge(from, to, lane) }];
  });
  const isMarked = ({ key }: FlowEdge) => trail.has(key);
  return (
    <>
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
        // A line that has no other beside it needs no word.
        if (same[0] !== edge || edge.reason.kind === 'always') return null;
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
    </>
  );

  function nameOf(node: (typeof nodes)[number] | undefined): string {
    if (!node || node.kind === 'concludes') return t('concludes');
    return node.kind === 'step' ? words.step(node.id) : words.outcome(node.id);
  }
});

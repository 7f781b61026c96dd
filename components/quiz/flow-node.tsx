'use client';
// One node of the drawn flow, as a button that says where its ways lead.
import { CircleDot, Flag, MessageCircleQuestion, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { NODE, type Placed } from './lay-out-flow';
import { useQuizDesk } from './quiz-desk';
import type { FlowNode } from './read-flow';

export function FlowNodeButton({
  node,
  place,
  isSelected,
  isMarked,
  ways,
  onSelect,
}: {
  node: FlowNode;
  place: Placed;
  isSelected: boolean;
  isMarked: boolean;
  /** In words. */
  ways: readonly string[];
  onSelect: () => void;
}) {
  const t = useTranslations('quiz.flow');
  const { quiz, questions, words } = useQuizDesk();
  const asked = questions.filter(({ step }) => step === node.id);
  const isSkipped = quiz.flow.some(({ step, skip }) => step === node.id && skip);
  const name =
    node.kind === 'concludes'
      ? t('concludes')
      : node.kind === 'step'
        ? words.step(node.id)
        : words.outcome(node.id);
  const shown = quiz.outcomes.find(({ id }) => id === node.id)?.step;
  const detail =
    node.kind === 'concludes'
      ? t(`by.${quiz.choosing.by}`)
      : node.kind === 'outcome'
        ? shown === undefined
          ? t('closes')
          : t('shows', { step: words.step(shown) })
        : asked.length === 0
          ? t('asksNothing')
          : asked.map(({ id }) => words.question(id)).join(' · ');
  const Icon = node.kind === 'step' ? MessageCircleQuestion : node.kind === 'outcome' ? Flag : CircleDot;
  return (
    <button
      type="button"
      data-node={node.key}
      aria-pressed={isSelected}
      aria-label={[name, detail, ...(isMarked ? [t('marked')] : []), ...ways].join('. ')}
      onClick={onSelect}
      className={classNames(
        'absolute flex flex-col justify-center gap-0.5 rounded-panel border bg-panel px-3 text-start transition-colors duration-120 hover:bg-hover',
        node.kind === 'concludes' && 'rounded-full! border-dashed px-6',
        isSelected
          ? 'border-signal ring-1 ring-signal'
          : isMarked
            ? 'border-warn ring-1 ring-warn'
            : 'border-line-strong',
      )}
      style={{ left: place.x, top: place.y, width: NODE.width, height: NODE.height }}
    >
      <span className="flex w-full items-center gap-1.5">
        {isMarked ? (
          <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-warn" />
        ) : (
          <Icon aria-hidden className="size-3.5 shrink-0 text-quiet" />
        )}
        <span className="truncate font-medium">{name}</span>
      </span>
      <span className="w-full truncate text-small text-quiet">
        {isSkipped ? `${t('maySkip')} · ${detail}` : detail}
      </span>
    </button>
  );
}

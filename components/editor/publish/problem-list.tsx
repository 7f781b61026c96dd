'use client';
// Problems as sentences, each a way to its place: errors first, then what deserves a second look.
import { ChevronRight, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Problem, ProblemCode } from '@/core/campaign/problem';
import { useKindName } from '../block-kind';
import type { Panel } from '../state/editor-store';
import { findBlock, findStep } from '../state/edits';
import { useStepName } from '../use-step-name';

interface ProblemListProps {
  errors: readonly Problem[];
  warnings: readonly Problem[];
  document: CampaignDocument;
  onGo: (place: { step?: string; block?: string }) => void;
  onGoPanel: (panel: Panel, code: ProblemCode) => void;
}

/** The panel that holds the settings a problem is about; undefined when it belongs to a step or the design. */
function panelOf(code: ProblemCode): Panel | undefined {
  if (code.startsWith('quiz-')) return 'quiz';
  switch (code) {
    case 'goal-without-form':
    case 'goal-without-button':
    case 'goal-without-quiz':
    case 'goal-event-empty':
    case 'goal-page-empty':
    case 'coverage-zero':
    case 'trigger-selector-empty':
    case 'trigger-event-empty':
    case 'trigger-value-empty':
    case 'trigger-cancel-empty':
    case 'frequency-often':
    case 'interstitial-phone':
    case 'trigger-asked-among-all':
      return 'behaviour';
    case 'audience-missing':
    case 'condition-empty':
    case 'condition-idle':
    case 'pattern-long':
    case 'pattern-invalid':
    case 'pattern-unsupported':
    case 'pattern-unsafe':
    case 'pattern-unproven':
    case 'targeting-contradiction':
    case 'targeting-everybody':
      return 'audience';
    default:
      return undefined;
  }
}

export function ProblemList({ errors, warnings, document, onGo, onGoPanel }: ProblemListProps) {
  const t = useTranslations('editor.publish');
  const groups = [
    { severity: 'error', title: t('errors'), problems: errors },
    { severity: 'warning', title: t('warnings'), problems: warnings },
  ] as const;
  return groups.map(({ severity, title, problems }) =>
    problems.length === 0 ? null : (
      <section key={severity}>
        <h3 className="mb-1.5 text-small font-semibold">{title}</h3>
        <ul className="overflow-hidden rounded-control border border-line">
          {problems.map((problem, index) => (
            <li
              key={`${problem.code}-${problem.block ?? problem.step ?? index}-${problem.words}`}
              className="border-b border-line last:border-b-0"
            >
              <ProblemRow
                problem={problem}
                document={document}
                onGo={() => {
                  const panel = panelOf(problem.code);
                  if (panel) onGoPanel(panel, problem.code);
                  else onGo(problem);
                }}
              />
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}

function ProblemRow({
  problem,
  document,
  onGo,
}: {
  problem: Problem;
  document: CampaignDocument;
  onGo: () => void;
}) {
  const t = useTranslations('problems');
  const kindName = useKindName();
  const stepName = useStepName();
  const { code, severity, variant = '', step: stepId = '', block: blockId = '', values } = problem;
  const step = findStep(document, { variant, step: stepId });
  const block = findBlock(document, { variant, step: stepId, block: blockId });
  const place = [step && stepName(step), block && kindName(block.kind)].filter(Boolean).join(' · ');
  const Icon = severity === 'error' ? CircleX : TriangleAlert;
  return (
    <button
      type="button"
      onClick={onGo}
      className="flex w-full items-start gap-2 px-3 py-2 text-start hover:bg-hover focus-visible:-outline-offset-2"
    >
      <Icon
        aria-hidden
        className={`mt-0.5 size-4 shrink-0 ${severity === 'error' ? 'text-bad' : 'text-warn'}`}
        strokeWidth={1.75}
      />
      <span className="min-w-0 flex-1">
        <span className="block">
          {t(code, {
            ratio: values?.['ratio'] ?? 0,
            wanted: values?.['wanted'] ?? 0,
            number: values?.['number'] ?? 0,
            count: values?.['count'] ?? 0,
            seconds: values?.['seconds'] ?? 0,
            size: values?.['size'] ?? 0,
            most: values?.['most'] ?? 0,
            words: problem.words ?? '',
          })}
        </span>
        {place ? <span className="block text-small text-quiet">{place}</span> : null}
      </span>
      <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" strokeWidth={1.75} />
    </button>
  );
}

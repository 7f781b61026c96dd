// What can be done at the end of an experiment, and what one would do by what it says.
import { HOLDOUT } from '@/core/assignment';
import { ALL_SHOWN, LEAST_DAYS, type Decision } from '@/core/experiments/experiment';
import type { ExperimentView } from '@/server/trpc/router';

export type DecisionKind = Decision['kind'];

export function possibleDecisions({ experiment, campaign, analysis }: ExperimentView): DecisionKind[] {
  if (!campaign || campaign.isDeleted) return ['kept'];
  const messages = analysis?.segments?.messages ?? [];
  const canPersonalise = experiment.kind === 'segments' && messages.length > 0;
  return experiment.kind === 'same'
    ? ['kept', 'paused']
    : ['shipped', ...(canPersonalise ? ['personalised' as const] : []), 'kept', 'paused'];
}

const DAY_MS = 86_400_000;

/** Null: nothing suggests itself. */
export function suggestedDecision({
  experiment,
  analysis,
  asOf,
}: Pick<ExperimentView, 'analysis' | 'asOf'> & {
  experiment: Pick<ExperimentView['experiment'], 'kind' | 'startedAt'>;
}): { kind: DecisionKind; arm?: string } | null {
  const verdict = analysis?.verdict;
  if (!verdict || verdict.kind === 'broken' || verdict.kind === 'nobody' || verdict.kind === 'harm')
    return null;
  const isOver = asOf - (experiment.startedAt ?? asOf) >= LEAST_DAYS * DAY_MS;
  const gain = analysis.segments?.gain;
  if (experiment.kind === 'segments' && isOver && gain && (gain.low ?? -1) > 0)
    return { kind: 'personalised' };
  switch (verdict.kind) {
    case 'winner':
    case 'settled':
    case 'either':
      // That showing something is worth it ships nothing: it goes on.
      return verdict.arm === ALL_SHOWN || verdict.arm === HOLDOUT
        ? { kind: 'kept' }
        : { kind: 'shipped', arm: verdict.arm };
    case 'control':
      if (verdict.control === HOLDOUT) return { kind: 'paused' };
      return { kind: 'shipped', arm: verdict.control };
    case 'sound':
    case 'unsound':
      return { kind: 'kept' };
    default:
      return null;
  }
}

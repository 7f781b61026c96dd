// What can be done at the end of an experiment, and what one would do by what it says.
import { HOLDOUT } from '@/core/assignment';
import { ALL_SHOWN, type Decision } from '@/core/experiments/experiment';
import type { Analysis, ExperimentView } from '@/server/trpc/router';

export type DecisionKind = Decision['kind'];

export function possibleDecisions({ experiment, campaign, analysis }: ExperimentView): DecisionKind[] {
  if (!campaign || campaign.isDeleted) return ['kept'];
  const messages = analysis?.segments?.messages ?? [];
  const canPersonalise = experiment.kind === 'segments' && messages.length > 0;
  return experiment.kind === 'same'
    ? ['kept', 'paused']
    : ['shipped', ...(canPersonalise ? ['personalised' as const] : []), 'kept', 'paused'];
}

/** Null: nothing suggests itself. */
export function suggestedDecision(analysis: Analysis | null): { kind: DecisionKind; arm?: string } | null {
  const verdict = analysis?.verdict;
  if (!verdict) return null;
  const gain = analysis.segments?.gain;
  if (gain && (gain.low ?? -1) > 0) return { kind: 'personalised' };
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

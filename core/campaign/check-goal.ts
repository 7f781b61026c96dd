// What a goal in the shop may not lack in a release. Whether visitors can reach it in the campaign, check-variant looks at.
import type { Goal } from './goal';
import { isBlank } from './is-blank';
import { problem, type Problem } from './problem';

export function checkGoal(goal: Goal): Problem[] {
  switch (goal.kind) {
    case 'event':
      return isUnsaid(goal.name, goal.property) ? [problem('goal-event-empty')] : [];
    case 'page':
      return isBlank(goal.path) ? [problem('goal-page-empty')] : [];
    case 'submitted':
    case 'clicked':
    case 'completed':
    case 'carted':
    case 'ordered':
    case 'reordered':
    case 'revenue':
      return [];
  }
}

function isUnsaid(name: string, property: Extract<Goal, { kind: 'event' }>['property']): boolean {
  return (
    isBlank(name) || (property !== undefined && (isBlank(property.name) || isBlank(`${property.value}`)))
  );
}

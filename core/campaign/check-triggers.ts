// What triggers may not lack in a release, each problem with the place of its trigger in the list, from 1.
import { isBlank } from './is-blank';
import { problem, type Problem, type ProblemCode } from './problem';
import type { EventProperty, Trigger, TriggerOf, Triggers } from './trigger';

export function checkTriggers({ join, of, cancel }: Triggers): Problem[] {
  const problems = of.flatMap((trigger, index) => {
    const codes = checkTrigger(trigger);
    if (join === 'all' && of.length > 1 && trigger.kind === 'asked') codes.push('trigger-asked-among-all');
    return codes.map((code) => problem(code, { values: { number: index + 1 } }));
  });
  if (cancel !== undefined && isBlank(cancel)) problems.push(problem('trigger-cancel-empty'));
  return problems;
}

function checkTrigger(trigger: Trigger): ProblemCode[] {
  switch (trigger.kind) {
    case 'click':
    case 'visible':
      return isBlank(trigger.selector) ? ['trigger-selector-empty'] : [];
    case 'event':
      return checkEvent(trigger);
    case 'addToCart':
      return checkProperty(trigger.property);
    case 'since':
      return checkSince(trigger);
    case 'cartValue':
    case 'time':
    case 'scroll':
    case 'exit':
    case 'idle':
    case 'pages':
    case 'asked':
      return [];
  }
}

function checkEvent({ name, property }: TriggerOf<'event'>): ProblemCode[] {
  return isBlank(name) ? ['trigger-event-empty'] : checkProperty(property);
}

function checkProperty(property: EventProperty | undefined): ProblemCode[] {
  if (property && isBlank(property.name)) return ['trigger-event-empty'];
  return property && isBlank(String(property.value)) ? ['trigger-value-empty'] : [];
}

function checkSince({ from, to, unless, what }: TriggerOf<'since'>): ProblemCode[] {
  const codes: ProblemCode[] = [];
  if ((what.kind === 'event' && isBlank(what.name)) || (unless !== undefined && isBlank(unless)))
    codes.push('trigger-event-empty');
  if (what.kind === 'met' && isBlank(what.campaign)) codes.push('trigger-campaign-empty');
  if (to !== null && to <= from) codes.push('trigger-hours-reversed');
  return codes;
}

// Audiences in a condition: which are named, and the same condition with theirs filled in.
import type { Condition } from '@/core/campaign/condition';

/** The conditions of saved audiences, by id. */
export type Audiences = Readonly<Record<string, Condition>>;

/** Ids in the order in which the condition comes to them, each once. */
export function audiencesNamed(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap(audiencesNamed))];
    case 'not':
    case 'sticky':
      return audiencesNamed(condition.of);
    case 'audience':
      return [condition.id];
    default:
      return [];
  }
}

/** Ids of the audiences that whoever matches is in, whatever else holds, each once. Fewer than are named, never more. */
export function audiencesRequired(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
      return [...new Set(condition.of.flatMap(audiencesRequired))];
    case 'any': {
      const [first, ...others] = condition.of;
      return first
        ? audiencesRequired(first).filter((id) => others.every((one) => audiencesRequired(one).includes(id)))
        : [];
    }
    case 'audience':
      return [condition.id];
    default:
      return [];
  }
}

/** The conditions of the audiences that are filled in, by id; the first of each. */
export function audiencesFilled(condition: Condition): Audiences {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return Object.assign({}, ...condition.of.map(audiencesFilled).reverse()) as Audiences;
    case 'not':
    case 'sticky':
      return audiencesFilled(condition.of);
    case 'audience':
      return condition.of ? { [condition.id]: condition.of } : {};
    default:
      return {};
  }
}

/** Those of the audiences that the condition names, in its order; what is not there is left out. */
export function pickAudiences(condition: Condition, audiences: Audiences): Audiences {
  return Object.fromEntries(
    audiencesNamed(condition).flatMap((id) => {
      const found = Object.hasOwn(audiences, id) ? audiences[id] : undefined;
      return found ? [[id, found] as const] : [];
    }),
  );
}

/**
 * The condition with that of each audience filled in; an audience that is not there stays unknown, and so do audiences
 * within audiences, which no saved one has. `owner`: whose condition it is, put before the ids of what sticks, because
 * copies of a campaign share ids. What sticks within an audience is remembered once for all that use it.
 */
export function resolveAudiences(condition: Condition, audiences: Audiences, owner: string): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => resolveAudiences(part, audiences, owner)) };
    case 'not':
      return { ...condition, of: resolveAudiences(condition.of, audiences, owner) };
    case 'sticky': {
      const { id, of } = condition;
      return { ...condition, id: `${owner}.${id}`, of: resolveAudiences(of, audiences, owner) };
    }
    case 'audience': {
      const { id } = condition;
      const found = Object.hasOwn(audiences, id) ? audiences[id] : undefined;
      return found ? { kind: 'audience', id, of: resolveAudiences(found, {}, id) } : { kind: 'audience', id };
    }
    default:
      return condition;
  }
}

// Structural sharing for JSON values: what did not change keeps its reference, so "changed" is one comparison.

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `next` with every part that equals its counterpart in `previous` replaced by that very part; `previous` itself
 * when nothing differs. Both must be JSON values. Costs only the paths whose references differ.
 */
export function keepEqual<T>(previous: T, next: T): T {
  // The cast is the one place where the shape is taken on trust: `keep` returns either side or a mix of equal shape.
  return keep(previous, next) as T;
}

function keep(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const kept = next.map((item, index) => (index < previous.length ? keep(previous[index], item) : item));
    if (kept.length === previous.length && kept.every((item, index) => item === previous[index]))
      return previous;
    return kept.every((item, index) => item === next[index]) ? next : kept;
  }
  if (isFields(previous) && isFields(next)) {
    const names = Object.keys(next);
    // `fromEntries` defines fields; an assignment to one called `__proto__` would change the prototype instead.
    const kept: Fields = Object.fromEntries(
      names.map((name) => [
        name,
        Object.hasOwn(previous, name) ? keep(previous[name], next[name]) : next[name],
      ]),
    );
    if (
      names.length === Object.keys(previous).length &&
      names.every((name) => Object.hasOwn(previous, name) && kept[name] === previous[name])
    )
      return previous;
    return names.every((name) => kept[name] === next[name]) ? next : kept;
  }
  return next;
}

/** Whether two JSON values are the same value. */
export const isSame = (one: unknown, other: unknown): boolean => keep(one, other) === one;

// What a quiz asks about a visitor besides the answers: traits with the values that its rules name, and segments.
import type { Quiz, QuizRule } from './quiz';

export interface AskedFacts {
  /** In the order in which they are asked for; `values` empty: whether it is known at all. */
  traits: readonly { name: string; values: readonly string[] }[];
  /** Keys. */
  segments: readonly string[];
}

/** What has yet to be named is asked of nobody. */
export function askedFacts({ steps, exceptions, choosing }: Quiz): AskedFacts {
  const traits = new Map<string, Set<string>>();
  const segments = new Set<string>();
  const read = (rule: QuizRule): void => {
    if (rule.kind === 'all' || rule.kind === 'any' || rule.kind === 'none') rule.of.forEach(read);
    else if (rule.kind === 'segment' && rule.segment !== '') segments.add(rule.segment);
    else if (rule.kind === 'trait' && rule.name !== '') {
      const values = traits.get(rule.name) ?? new Set();
      for (const value of rule.values) values.add(value);
      traits.set(rule.name, values);
    }
  };
  for (const { skip, ways } of steps) {
    if (skip) read(skip);
    for (const { when } of ways) read(when);
  }
  for (const { when } of [...exceptions, ...(choosing.by === 'rules' ? choosing.cases : [])]) read(when);
  return {
    traits: [...traits].map(([name, values]) => ({ name, values: [...values] })),
    segments: [...segments],
  };
}

'use client';
// A visitor in the words that conditions are told in: what is known of them, as if each fact were a condition.
import { useFormatter, useTranslations } from 'next-intl';
import type { ConditionLeaf } from '@/core/campaign/condition';
import { FACT_KINDS, factOf, type Answers, type FactKind } from '@/core/targeting';
import { isSince, NEVER } from '@/components/simulator/made-up-visitor';
import { useSentences } from '../use-sentences';

interface Said {
  leaf: ConditionLeaf;
  negated: boolean;
}

const leafOf = (leaf: object) => leaf as ConditionLeaf;

/** As conditions of one fact. What never happened is told by how often it did. */
export function conditionsLike(answers: Answers): Said[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const asked = askedBy(name);
    if (!asked || answer === undefined) return [];
    const fact = { kind: asked.kind, ...asked.with };
    const is = (compared: object, negated = false): Said => ({
      leaf: leafOf({ ...fact, ...compared }),
      negated,
    });
    if (typeof answer === 'boolean') return [is({}, !answer)];
    const about = factOf(asked.kind);
    const single = (one: string | number) => {
      if (typeof one === 'number')
        return isSince(asked.kind) && one >= NEVER ? [] : [is({ from: one, to: one })];
      if (about.type === 'choice') return [is({ values: [one] })];
      return one === ''
        ? [is({ operator: 'known', values: [] }, true)]
        : [is({ operator: 'is', values: [one] })];
    };
    if (typeof answer === 'string' || typeof answer === 'number') return single(answer);
    const parts: readonly (string | number)[] = answer;
    return parts.length > 0 ? parts.flatMap(single) : single('');
  });
}

/** The fact that an answer's name is about. Undefined for what is none, as what held before. */
function askedBy(name: string): { kind: FactKind; with: Record<string, string> } | undefined {
  const [first, ...words] = name.split(' ');
  const kind = FACT_KINDS.find((one) => one === first);
  if (!kind) return undefined;
  const slots = Object.entries(factOf(kind).asked);
  // Selectors may hold blanks; whatever is open stands last but for one of a few.
  const given: Record<string, string> = {};
  let rest = words;
  slots.forEach(([slot], index) => {
    const isLast = index === slots.length - 1;
    given[slot] = isLast ? rest.join(' ') : (rest[0] ?? '');
    rest = rest.slice(1);
  });
  return { kind, with: given };
}

/** Comma by comma, in the middle of a sentence. */
export function useExampleSentence(): (answers: Answers) => string {
  const sentences = useSentences();
  const { list } = useFormatter();
  const t = useTranslations('editor.audience.fits');
  return (answers) =>
    list(
      [
        ...conditionsLike(answers).map(({ leaf, negated }) => sentences.condition(leaf, negated)),
        ...(Object.entries(answers).some(([name, held]) => name.startsWith('sticky ') && held === true)
          ? [t('held')]
          : []),
      ],
      { type: 'unit' },
    );
}

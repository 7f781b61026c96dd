// What a quiz tells the rest of the page, and leaves for later visits: answers, traits and segments. Known on the page whatever the
// visitor allows; kept with their consent to personalisation alone.
import type { Answers, QuizFacts } from '@/core/quiz/quiz';
import type { QuizState } from '@/core/quiz/reduce';
import type { ShownQuiz } from '@/core/quiz/shown-quiz';
import type { BeckonApi } from '../api';
import type { LivingStep } from '../behaviours/behaviour';
import type { Profile } from '../facts/kept';
import type { VisitorRecord } from '../record';
import type { Told } from '../told';

/** How a quiz stood. */
export type KeptQuiz = Pick<QuizState, 'path' | 'answers'>;

/** Of the profile as JSON, in UTF-16 code units; beyond that, what was known before stays. */
const LONGEST = 12_000;

type Memory = Pick<LivingStep, 'change' | 'told'>;

export const apiOf = (): Partial<BeckonApi> => (window as { beckon?: Partial<BeckonApi> }).beckon ?? {};

/** What the script remembers; nothing in previews. */
function memoryOf({ change }: Memory): Pick<VisitorRecord, 'answers' | 'kept'> & Partial<VisitorRecord> {
  const memory: ReturnType<typeof memoryOf> = { answers: {}, kept: {} };
  change?.((record) => void Object.assign(memory, record));
  return memory;
}

/**
 * Whether the visitor may be remembered, by what they answered. Who answered nothing and has an id is on a site that need not ask.
 */
export function mayRemember(memory: Memory): boolean {
  const { answers, visitor } = memoryOf(memory);
  return answers.personalisation ?? (answers.statistics === undefined && !!visitor);
}

const profileOf = (memory: Memory): Profile => memoryOf(memory).kept.profile ?? {};

/** What is known of the visitor besides the answers. */
export function factsOf(memory: Memory): QuizFacts {
  const profile = profileOf(memory);
  const { segments = profile.segments ?? [], traits } = memory.told ?? {};
  return {
    traits: { ...profile.traits, ...traits },
    segments: [...segments, ...segmentsJoined(memory)],
  };
}

/** Segments that quizzes put the visitor into. */
export function segmentsJoined(memory: Memory): readonly string[] {
  return memory.told?.joined ?? profileOf(memory).joined ?? [];
}

/** How the quiz stood when the page before ended. */
export function quizKept(memory: Memory, campaign: string): KeptQuiz | undefined {
  return profileOf(memory).quizzes?.[campaign];
}

/** What follows of answers that count, once a step was left with them. */
export interface News {
  answers: Answers;
  joined: readonly string[] | undefined;
  traits: Told['traits'];
}

/** Answers as conditions and texts know them. */
function valuesOf({ values }: ShownQuiz, answers: Answers): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      question,
      [answer].flat().map((one) => values[question]?.[one as string] ?? `${one}`),
    ]),
  );
}

/** Tells the page at once, and notes it for later where that is allowed. */
export function tellAndKeep(
  shown: ShownQuiz,
  memory: Memory,
  campaign: string,
  { path, answers: given }: KeptQuiz,
  news?: News,
): void {
  const { told = {} } = memory;
  if (news) {
    const { answers, joined } = news;
    const values = valuesOf(shown, answers);
    const traits = { ...told.traits, ...news.traits };
    for (const [question, name] of shown.traits ?? [])
      if (values[question]) traits[name] = values[question].join(', ');
    apiOf().set?.({
      answers: { ...told.answers, [campaign]: values },
      // All traits at once: what is left out of them would be gone.
      ...(Object.keys(traits)[0] && { traits }),
      ...(joined && { joined }),
    });
  }
  if (!mayRemember(memory)) return;
  memory.change?.(({ kept }) => {
    const { profile } = kept;
    const after: Profile = {
      ...profile,
      traits: { ...profile?.traits, ...told.traits },
      answers: { ...profile?.answers, ...told.answers },
      joined: told.joined ?? profile?.joined,
      quizzes: {
        ...profile?.quizzes,
        [campaign]: { path, answers: given },
      },
    };
    if (JSON.stringify(after).length <= LONGEST) kept.profile = after;
  });
}

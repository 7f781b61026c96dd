'use client';
// What every part of the quiz room shares: the quiz, how it is changed, and what of it is being looked at. Whoever shows the room
// gives it; the parts themselves know of no editor.
import { createContext, useContext } from 'react';
import type { Variant } from '@/core/campaign/document';
import type { CampaignQuiz } from '@/core/campaign/quiz';
import type { QuizWords } from './use-quiz-words';
import type { QuestionPart } from './read-parts';

export interface QuizDesk {
  variant: Variant;
  quiz: CampaignQuiz;
  questions: readonly QuestionPart[];
  words: QuizWords;
  /** The site's, for suggestions. */
  segments: readonly { key: string; name: string }[];
  readOnly: boolean;
  /** Changes under the same `typing` that follow each other are undone together. */
  change(change: (quiz: CampaignQuiz) => CampaignQuiz, typing?: string): void;
  /** A field was left. */
  settle(): void;
  /** An id that nothing had before. */
  newId(kind: 'outcome' | 'band'): string;
  /** A step of its own for the outcome. */
  addStep(outcome: string): void;
  /** Key of a node of the flow. */
  selected: string | null;
  select(node: string | null): void;
  /** Keys of nodes that a problem is about. */
  marked: ReadonlySet<string>;
  /** Keys of the edges of its example. */
  trail: ReadonlySet<string>;
  /** Shows them in the graph. */
  mark(nodes: readonly string[], trail: readonly string[]): void;
  /** Ids of the outcomes that have products, none of which can be bought; undefined while nobody knows. */
  soldOut: readonly string[] | undefined;
}

const Context = createContext<QuizDesk | null>(null);
export const QuizDeskProvider = Context.Provider;

export function useQuizDesk(): QuizDesk {
  const desk = useContext(Context);
  if (desk === null) throw new Error('This part belongs inside <QuizDeskProvider>.');
  return desk;
}

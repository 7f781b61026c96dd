'use client';
// A figure for each visitor, never without the number of visitors it stands on.
import { type GoalFigure } from '@/core/goal-figure';
import { useFigureWords } from './use-figure-words';

interface PerVisitorProps {
  figure: GoalFigure;
  /** One line, for tables whose rows must stay low. */
  inline?: boolean;
}

/** A share of people, or money for each of them. */
export function PerVisitor({ figure, inline = false }: PerVisitorProps) {
  const words = useFigureWords();
  if (figure.of === 0) return <span className="text-faint">–</span>;
  return inline ? (
    <>
      <span className="font-medium">{words.each(figure)}</span>{' '}
      <span className="text-small text-quiet">{words.basis(figure)}</span>
    </>
  ) : (
    <>
      <span className="block font-medium">{words.each(figure)}</span>
      <span className="block text-small text-quiet">{words.basis(figure)}</span>
    </>
  );
}

/** A share of people. */
export function Rate({ count, of }: { count: number; of: number }) {
  return <PerVisitor figure={{ kind: 'rate', count, of }} />;
}

// A state in one word with a dot; the word carries the meaning, the colour only helps.
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Tone = 'neutral' | 'signal' | 'good' | 'warn' | 'bad';

const dots: Record<Tone, string> = {
  neutral: 'bg-faint',
  signal: 'bg-signal',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
};

const rings: Record<Tone, string> = {
  neutral: 'border border-faint',
  signal: 'border border-signal',
  good: 'border border-good',
  warn: 'border border-warn',
  bad: 'border border-bad',
};

export function StatusTag({
  tone = 'neutral',
  hollow = false,
  children,
}: {
  tone?: Tone;
  /** A ring instead of a dot: not started yet. */
  hollow?: boolean;
  children: ReactNode;
}) {
  return (
    <span className="inline-flex items-center gap-1.5 text-small whitespace-nowrap text-quiet">
      <span aria-hidden className={classNames('size-1.5 rounded-full', hollow ? rings[tone] : dots[tone])} />
      {children}
    </span>
  );
}

// A small word in a frame: a count, a kind, a hint of state.
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { Tone } from './status-tag';

const tones: Record<Tone, string> = {
  neutral: 'bg-hover text-quiet',
  signal: 'bg-signal-soft text-signal',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
};

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 items-center gap-1 rounded-badge px-1.5 text-small whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

// How far something is that takes its time.
import { classNames } from './class-names';

interface ProgressBarProps {
  label: string;
  /** 0–1; undefined: nobody can say, but it goes on. */
  share: number | undefined;
}

const LEAST_PERCENT = 4;

export function ProgressBar({ label, share }: ProgressBarProps) {
  const percent = share === undefined ? undefined : Math.round(Math.min(share, 1) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-1.5 overflow-hidden rounded-full bg-hover"
    >
      <div
        className={classNames(
          'h-full rounded-full bg-signal transition-[width] duration-150',
          percent === undefined && 'animate-pulse',
        )}
        style={{ width: `${Math.max(LEAST_PERCENT, percent ?? 100)}%` }}
      />
    </div>
  );
}

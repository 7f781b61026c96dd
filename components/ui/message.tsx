// A sentence in the flow of a page: what is wrong or worth knowing, and what to do about it.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

const looks = {
  neutral: { icon: Info, className: 'bg-hover text-ink', iconClass: 'text-quiet' },
  good: { icon: CircleCheck, className: 'bg-good-soft text-ink', iconClass: 'text-good' },
  warn: { icon: TriangleAlert, className: 'bg-warn-soft text-ink', iconClass: 'text-warn' },
  bad: { icon: CircleAlert, className: 'bg-bad-soft text-ink', iconClass: 'text-bad' },
} as const;

export interface MessageProps {
  tone?: keyof typeof looks;
  /** Read out as soon as it appears: for the answer to something just done. */
  announce?: boolean;
  action?: ReactNode;
  children: ReactNode;
}

export function Message({ tone = 'neutral', announce = false, action, children }: MessageProps) {
  const { icon: Icon, className, iconClass } = looks[tone];
  return (
    <div
      role={announce ? 'alert' : undefined}
      className={classNames(
        'flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-control px-3 py-2',
        className,
      )}
    >
      <Icon aria-hidden className={classNames('size-4 shrink-0', action ? 'mt-1.5' : 'mt-0.5', iconClass)} />
      {/* Its first line stands beside the button, which is higher than a line. */}
      <div className={classNames('min-w-0 flex-1 basis-48 wrap-anywhere', action ? 'py-1' : undefined)}>
        {children}
      </div>
      {action}
    </div>
  );
}

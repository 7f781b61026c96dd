// The outline of what is on its way; sized by the caller like the thing itself, so that nothing jumps.
import { classNames } from './class-names';

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('animate-pulse rounded-small bg-hover', className)} />;
}

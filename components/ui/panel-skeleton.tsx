// A panel whose code or figures are on their way.
import { Skeleton } from './skeleton';

export function PanelSkeleton() {
  return (
    <div aria-busy className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <Skeleton className="h-4 w-40" />
      <Skeleton className="mt-3 h-3 w-full" />
      <Skeleton className="mt-2 h-3 w-2/3" />
    </div>
  );
}

// The editor's outline while the campaign is on its way, in its own proportions.
import { Skeleton } from '@/components/ui/skeleton';

export function EditorSkeleton() {
  return (
    <div aria-busy className="flex h-dvh flex-col overflow-hidden">
      <div className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-panel px-3">
        <Skeleton className="size-6" />
        <Skeleton className="h-4 w-36" />
        <div className="flex-1" />
        <Skeleton className="h-7 w-40 max-wide:hidden" />
        <Skeleton className="h-8 w-32" />
      </div>
      <div className="grid min-h-0 flex-1 max-wide:grid-rows-2 wide:grid-cols-[240px_minmax(0,1fr)_300px]">
        <div className="flex flex-col gap-3 border-e border-line bg-panel p-3 max-wide:hidden">
          {[0, 1, 2, 3, 4].map((row) => (
            <Skeleton key={row} className={row === 0 ? 'mb-2 h-4 w-16' : 'h-4 w-40'} />
          ))}
        </div>
        <div className="p-4">
          <Skeleton className="size-full rounded-panel!" />
        </div>
        <div className="flex flex-col gap-3 border-line bg-panel p-3 max-wide:border-t wide:border-s">
          <Skeleton className="mb-2 h-4 w-48" />
          {[0, 1, 2, 3, 4].map((row) => (
            <Skeleton key={row} className="h-7 w-full" />
          ))}
        </div>
      </div>
    </div>
  );
}

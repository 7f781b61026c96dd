'use client';
// The fields of blocks come when a block is about to be selected: the editor opens with none selected.
import { lazyPart } from '@/components/ui/lazy-part';
import { Skeleton } from '@/components/ui/skeleton';

const faces = { loading: FieldsSkeleton };

export const blockSettings = lazyPart(
  () => import('./block-settings').then((module) => module.BlockSettings),
  faces,
);

/** Of kinds that most campaigns have none of: come with the first of them, or when a block is about to be added. */
export const rareFields = lazyPart(() => import('./rare-fields').then((module) => module.RareFields), faces);

/** Of every kind. */
export const preloadFields = (): Promise<unknown> =>
  Promise.all([blockSettings.preload(), rareFields.preload()]);

function FieldsSkeleton() {
  return (
    <div className="flex flex-col gap-3 p-3">
      <Skeleton className="h-5 w-20" />
      <Skeleton className="h-8" />
      <Skeleton className="h-8" />
    </div>
  );
}

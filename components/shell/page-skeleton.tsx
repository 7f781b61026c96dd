// A page of a site on its way: title, action and a panel, where they will be.
import { useTranslations } from 'next-intl';
import { Delayed } from '@/components/ui/delayed';
import { Skeleton } from '@/components/ui/skeleton';

const ROWS = 5;

export function PageSkeleton() {
  const t = useTranslations('ui');
  return (
    <Delayed>
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <div className="mb-5 flex items-center justify-between">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-8 w-32 rounded-control" />
      </div>
      <div className="rounded-panel border border-line bg-panel">
        <div className="h-9 border-b border-line" />
        {Array.from({ length: ROWS }, (_, row) => (
          <div key={row} className="flex items-center gap-6 border-b border-line px-4 py-4 last:border-0">
            <Skeleton className="h-4 flex-1" />
            <Skeleton className="h-4 w-16 max-sm:hidden" />
            <Skeleton className="h-4 w-16" />
          </div>
        ))}
      </div>
    </Delayed>
  );
}

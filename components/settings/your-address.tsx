// Where the server sees the reader, and the way to list it.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import type { OwnVisits } from '@/server/trpc/router';

interface YourAddressProps {
  yours: NonNullable<OwnVisits['yours']>;
  /** The list as it is typed now has it. */
  isListed: boolean;
  onAdd: (range: string) => void;
}

export function YourAddress({ yours: { range, isPublic }, isListed, onAdd }: YourAddressProps) {
  const t = useTranslations('ownVisits.yours');
  if (!isPublic && !isListed)
    return (
      <div className="mt-3">
        <Message>{t('private', { range })}</Message>
      </div>
    );
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      {isListed ? null : <Button onClick={() => onAdd(range)}>{t('add')}</Button>}
      <p className="min-w-0 text-small wrap-anywhere text-quiet">
        {isListed ? t('listed', { range }) : t('seen', { range })}
      </p>
    </div>
  );
}

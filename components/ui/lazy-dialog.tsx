'use client';
// A dialog whose code comes when it is wanted. It stands nowhere in the page, so that what went wrong is said above the page.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { IconButton } from './icon-button';
import { PartFailed, lazyPart, type FailedPartProps, type LazyPart } from './lazy-part';

type DialogProps = { onClose: () => void } | { open: boolean; onOpenChange: (open: boolean) => void };

export function lazyDialog<P extends DialogProps>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  return lazyPart(load, {
    failed: function Failed(props) {
      return <DialogFailed {...props} />;
    },
  });
}

function DialogFailed({ retry, ...dialog }: FailedPartProps & DialogProps) {
  const t = useTranslations('ui');
  if ('open' in dialog && !dialog.open) return null;
  return (
    <div className="fixed inset-x-4 bottom-20 z-50 mx-auto flex max-w-md items-start gap-1 rounded-panel border border-line bg-raised p-2 shadow-float wide:bottom-6">
      <div className="min-w-0 flex-1">
        <PartFailed retry={retry} />
      </div>
      <IconButton
        label={t('close')}
        icon={<X aria-hidden className="size-4" />}
        onClick={() => ('onClose' in dialog ? dialog.onClose() : dialog.onOpenChange(false))}
      />
    </div>
  );
}

'use client';
// Brief news about an act just done, with a way back where there is one. Never the only place of a fact.
import { Toast } from '@base-ui/react/toast';
import { CircleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, type ReactNode } from 'react';
import { classNames } from './class-names';

/** How long an act can be taken back from its toast, in ms. */
const UNDO_MS = 10_000;

export interface Notice {
  title: ReactNode;
  description?: ReactNode;
  tone?: 'neutral' | 'bad';
  /** Takes the act back; the toast then stays for 10 s. */
  undo?: () => void;
}

export function useNotify(): (notice: Notice) => void {
  const { add, close } = Toast.useToastManager();
  const t = useTranslations('ui');
  return useCallback(
    ({ title, description, tone = 'neutral', undo }: Notice) => {
      const id = add({
        title,
        description,
        type: tone,
        timeout: undo ? UNDO_MS : tone === 'bad' ? 8000 : 4000,
        priority: tone === 'bad' ? 'high' : 'low',
        actionProps: undo && {
          children: t('undo'),
          onClick: () => {
            close(id);
            undo();
          },
        },
      });
    },
    [add, close, t],
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  const t = useTranslations('ui');
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['right', 'down']}
      className="toast rounded-panel bg-ink text-page shadow-float"
    >
      <Toast.Content className="flex items-start gap-3 py-2.5 ps-4 pe-2.5">
        {toast.type === 'bad' ? <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" /> : null}
        <div className="min-w-0 flex-1 py-1">
          <Toast.Title className="font-medium" />
          <Toast.Description className="mt-0.5 text-small opacity-80" />
        </div>
        <Toast.Action className="h-7 shrink-0 rounded-control border border-current/30 px-2.5 text-small font-medium hover:border-current/60" />
        <Toast.Close
          aria-label={t('dismiss')}
          className="grid size-7 shrink-0 place-items-center rounded-control opacity-70 hover:opacity-100"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          className={classNames(
            'fixed right-4 bottom-[calc(var(--bottom-bar,0px)+1rem)] z-60 flex w-[calc(100vw-2rem)] max-w-sm flex-col gap-2 outline-none',
          )}
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

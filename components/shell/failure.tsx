'use client';
// A page that could not be made: what happened, and the two ways on.
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';

export interface FailureProps {
  /** The server's reference to its log, when the server failed. */
  error: Error & { digest?: string };
  /** Draws the failed part again. */
  reset: () => void;
}

export function Failure({ error, reset }: FailureProps) {
  const t = useTranslations('errors.page');
  const router = useRouter();
  return (
    <section className="max-w-xl" role="alert">
      <h1 className="text-title font-semibold tracking-[-0.01em]">{t('title')}</h1>
      <p className="mt-1 text-quiet">{t('body')}</p>
      {error.digest ? (
        <p className="mt-2 text-small text-quiet">
          {t('reference')} <code className="font-mono">{error.digest}</code>
        </p>
      ) : null}
      <div className="mt-5 flex flex-wrap gap-2">
        <Button
          variant="primary"
          onClick={() =>
            startTransition(() => {
              router.refresh();
              reset();
            })
          }
        >
          {t('retry')}
        </Button>
        <ButtonLink href="/">{t('home')}</ButtonLink>
      </div>
    </section>
  );
}

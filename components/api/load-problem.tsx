'use client';
// What was asked for did not come: why, and a way to ask again.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { useErrorSentence } from './use-error-sentence';

interface LoadProblemProps {
  error: unknown;
  retry: () => unknown;
}

export function LoadProblem({ error, retry }: LoadProblemProps) {
  const t = useTranslations('ui');
  const sentence = useErrorSentence();
  return (
    <Message
      tone="bad"
      announce
      action={
        <Button size="sm" onClick={() => void retry()}>
          {t('retry')}
        </Button>
      }
    >
      {sentence(error)}
    </Message>
  );
}

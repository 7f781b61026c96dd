'use client';
// Somebody who is signed in already joins with one press.
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';

export function JoinButton({ token, workspace }: { token: string; workspace: string }) {
  const t = useTranslations('auth.invite');
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const join = useMutation(
    trpc.invitations.join.mutationOptions({ onSuccess: ({ path }) => location.assign(path) }),
  );
  return (
    <div className="flex flex-col items-start gap-4">
      {join.isError ? (
        <Message tone="bad" announce>
          {sentence(join.error)}
        </Message>
      ) : null}
      <Button
        variant="primary"
        busy={join.isPending || join.isSuccess}
        onClick={() => join.mutate({ token })}
      >
        {t('join', { workspace })}
      </Button>
    </div>
  );
}

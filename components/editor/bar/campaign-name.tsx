'use client';
// The campaign's name; a field that looks like text until it is used.
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { useSession } from '../editor-context';

export function CampaignName() {
  const t = useTranslations('editor.bar');
  const { campaign, changeCampaign, readOnly } = useSession();
  const trpc = useTRPC();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [text, setText] = useState<string | null>(null);
  const rename = useMutation(trpc.campaigns.rename.mutationOptions());

  const commit = () => {
    const name = text?.trim() ?? '';
    setText(null);
    if (name === '' || name === campaign.name) return;
    const before = campaign.name;
    changeCampaign({ name });
    rename.mutate(
      { campaignId: campaign.id, name },
      {
        onError: (error) => {
          changeCampaign({ name: before });
          notify({ title: t('renameFailed'), description: sentence(error), tone: 'bad' });
        },
      },
    );
  };

  return (
    <h1 className="min-w-0 shrink">
      <span className="sr-only">{campaign.name}</span>
      <input
        aria-label={t('name')}
        value={text ?? campaign.name}
        maxLength={MAX_NAME_LENGTH}
        readOnly={readOnly}
        spellCheck={false}
        className="block h-7 max-w-full min-w-16 field-sizing-content truncate rounded-control border border-transparent bg-transparent px-1.5 font-semibold outline-none hover:border-line focus:border-signal focus-visible:outline-1 focus-visible:outline-signal wide:max-w-72"
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setText(null);
        }}
      />
    </h1>
  );
}

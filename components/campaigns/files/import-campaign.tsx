'use client';
// Starts a campaign from a file that Beckon exported.
import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FileButton } from '@/components/ui/file-button';
import { Message } from '@/components/ui/message';
import { useImport } from './use-import';

interface ImportCampaignProps {
  siteId: string;
  onImported: (campaignId: string) => void;
}

export function ImportCampaign({ siteId, onImported }: ImportCampaignProps) {
  const t = useTranslations('campaigns.file');
  const { state, start } = useImport(siteId, onImported);
  const isBusy = state.kind === 'reading' || state.kind === 'pictures';
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1 basis-56 text-quiet">
          {state.kind === 'pictures' ? t('picture', { place: state.place, count: state.count }) : t('hint')}
        </p>
        <FileButton accept="application/json,.json" busy={isBusy} onFile={(file) => void start(file)}>
          <FileUp aria-hidden className="size-4" strokeWidth={1.75} />
          {isBusy ? t('busy') : t('choose')}
        </FileButton>
      </div>
      {state.kind === 'failed' ? (
        <div ref={(element) => element?.scrollIntoView({ block: 'nearest' })}>
          <Message tone="bad" announce>
            {state.sentence}
          </Message>
        </div>
      ) : null}
    </section>
  );
}

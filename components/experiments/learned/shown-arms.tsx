'use client';
// What the arms of an experiment showed, drawn by the code that the shop runs, from the release that ran.
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { CampaignFrame } from '@/components/canvas/campaign-frame';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Message } from '@/components/ui/message';
import { Skeleton } from '@/components/ui/skeleton';

interface ShownArmsProps {
  siteId: string;
  experimentId: string;
  variants: readonly { id: string; letter: string }[];
}

export function ShownArms({ siteId, experimentId, variants }: ShownArmsProps) {
  const t = useTranslations('experiments.shown');
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const { data, error } = useQuery(trpc.experiments.shown.queryOptions({ siteId, experimentId }));
  if (error) return <Message tone="warn">{sentence(error)}</Message>;
  if (!data) return <Skeleton className="h-44 w-full" />;
  const { document } = data;
  if (!document) return <p className="text-quiet">{t('gone')}</p>;
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {document.variants.map(({ id, name, steps }) => (
        <li key={id} className="min-w-0">
          <p className="mb-1 flex items-center gap-1.5 text-small">
            <ArmLetter letter={variants.find((one) => one.id === id)?.letter ?? ''} />
            <span className="min-w-0 truncate">{name}</span>
          </p>
          <div className="h-44 overflow-hidden rounded-control border border-line bg-page">
            <CampaignFrame
              document={document}
              variant={id}
              step={steps[0]?.id ?? ''}
              device="desktop"
              page="light"
              label={t('frame', { name })}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

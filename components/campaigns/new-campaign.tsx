'use client';
// The button that starts a campaign, and its dialog: see what it starts from, give it a name, go to the editor.
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { lazyPart } from '@/components/ui/lazy-part';
import { Skeleton } from '@/components/ui/skeleton';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { campaignPaths } from './campaign-paths';
import { ImportCampaign } from './files/import-campaign';
import { freeName } from './free-name';

/** Renders a real design, so it comes only when the dialog opens. */
const starterPreview = lazyPart(() => import('./starter-preview').then((module) => module.StarterPreview), {
  loading: () => <Skeleton className="h-full rounded-none" />,
});

type Problems = { name?: string; form?: string };

interface NewCampaignProps {
  siteId: string;
  label: string;
  /** Names that campaigns of the site have. */
  taken: readonly string[];
}

export function NewCampaign({ siteId, label, taken }: NewCampaignProps) {
  const t = useTranslations('campaigns.create');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const router = useRouter();
  const sentence = useErrorSentence();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? freeName(t('defaultName'), taken);
  const [problems, setProblems] = useState<Problems>({});
  const [leaving, setLeaving] = useState(false);
  const create = useMutation(
    trpc.campaigns.create.mutationOptions({
      onSuccess: ({ campaignId }) => {
        setLeaving(true);
        router.push(campaignPaths(siteId, campaignId).edit);
      },
      onError: (error) => setProblems({ form: sentence(error) }),
    }),
  );
  const busy = create.isPending || leaving;

  function submit() {
    if (busy) return;
    const found: Problems = name.trim() === '' ? { name: t('nameNeeded') } : {};
    setProblems(found);
    if (!found.name) create.mutate({ siteId, name: name.trim(), starter: 'welcome-email' });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('title')}
      description={t('description')}
      size="lg"
      trigger={
        <Button variant="primary">
          <Plus aria-hidden className="size-4" />
          {label}
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{cancel}</Button>
          <Button variant="primary" busy={busy} onClick={submit}>
            {busy ? t('busy') : t('submit')}
          </Button>
        </>
      }
    >
      <Form errors={problems} problem={problems.form} onSubmit={submit} className="grid gap-5 sm:grid-cols-2">
        <div className="h-60 overflow-hidden rounded-panel border border-line bg-page sm:h-72">
          <starterPreview.Part starter="welcome-email" />
        </div>
        <div className="flex flex-col gap-4">
          <div>
            <h3 className="font-semibold">{t('starters.welcome-email.name')}</h3>
            <p className="mt-0.5 text-quiet">{t('starters.welcome-email.description')}</p>
          </div>
          <Field label={t('name')} hint={t('nameHint')} error={problems.name}>
            <Input
              value={name}
              onChange={(event) => setTyped(event.target.value)}
              maxLength={MAX_NAME_LENGTH}
            />
          </Field>
        </div>
      </Form>
      <div className="mt-5 border-t border-line pt-4">
        <ImportCampaign
          siteId={siteId}
          onImported={(campaignId) => {
            setLeaving(true);
            router.push(campaignPaths(siteId, campaignId).edit);
          }}
        />
      </div>
    </Dialog>
  );
}

'use client';
// One template large, as the shop would show it in the site's own look, and what it takes to begin with it.
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { CampaignFrame } from '@/components/canvas/campaign-frame';
import { freeName } from '@/components/campaigns/free-name';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import type { Brand } from '@/core/campaign/brand';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { templates } from '@/templates';
import { placeholdersOf } from '@/templates/placeholders';
import { EXAMPLE_SHOP } from '@/templates/template';
import type { TemplateEntry } from './find-templates';

interface TemplateDialogProps {
  entry: TemplateEntry;
  site: { currency: string; timeZone: string; brand: Brand };
  taken: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  busy: boolean;
  /** Why it could not be created. */
  problem: string | undefined;
  onCreate: (name: string) => void;
}

export function TemplateDialog({
  entry,
  site,
  taken,
  open,
  onOpenChange,
  busy,
  problem,
  onCreate,
}: TemplateDialogProps) {
  const t = useTranslations('templates');
  const formats = useTranslations('campaigns.formats');
  const cancel = useTranslations('ui')('cancel');
  const title = t(`items.${entry.id}.name`);
  // Whoever holds a phone sees it as a phone does.
  const [device, setDevice] = useState<'desktop' | 'phone'>(() =>
    window.matchMedia('(max-width: 35rem)').matches ? 'phone' : 'desktop',
  );
  const [typed, setTyped] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const name = typed ?? freeName(title, taken);
  const campaign = useMemo(() => {
    const made = templates.find(({ id }) => id === entry.id)?.document({ ...EXAMPLE_SHOP, ...site });
    return made && withWholeThemes(made, site.brand);
  }, [entry.id, site]);
  const [variant] = campaign?.variants ?? [];
  const [chosen, setStep] = useState<string | null>(null);
  const step = chosen ?? variant?.steps[0]?.id ?? '';

  function submit() {
    setMissing(name.trim() === '');
    if (name.trim() !== '' && !busy) onCreate(name.trim());
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="full"
      title={title}
      description={t(`items.${entry.id}.description`)}
      footer={
        <>
          <Button unavailable={busy} onClick={() => onOpenChange(false)}>
            {cancel}
          </Button>
          <Button variant="primary" busy={busy} onClick={submit}>
            {t(busy ? 'preview.busy' : 'preview.create')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 wide:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
            <Segmented
              label={t('preview.device')}
              value={device}
              onChange={setDevice}
              options={[
                { value: 'desktop', label: t('preview.desktop') },
                { value: 'phone', label: t('preview.phone') },
              ]}
            />
            {variant && variant.steps.length > 1 ? (
              <Segmented
                label={t('preview.steps')}
                value={step}
                onChange={setStep}
                options={variant.steps.map(({ id, name: label }) => ({ value: id, label }))}
              />
            ) : null}
          </div>
          <div className="h-[min(56vh,40rem)] overflow-hidden rounded-panel border border-line bg-page p-3 max-sm:h-80">
            {campaign && variant ? (
              <CampaignFrame
                document={campaign}
                variant={variant.id}
                step={step}
                device={device}
                page="light"
                label={t('preview.frame', { name: title })}
              />
            ) : null}
          </div>
        </div>
        <Form
          errors={missing ? { name: t('preview.nameNeeded') } : {}}
          problem={problem}
          onSubmit={submit}
          className="flex flex-col gap-5"
        >
          <Field
            label={t('preview.name')}
            hint={t('preview.nameHint')}
            error={missing ? t('preview.nameNeeded') : undefined}
          >
            <Input
              value={name}
              onChange={(event) => setTyped(event.target.value)}
              maxLength={MAX_NAME_LENGTH}
            />
          </Field>
          <p className="text-small text-quiet">
            {t('kind', { goal: t(`goals.${entry.goal}`), format: formats(entry.format) })}
          </p>
          <div>
            <h3 className="font-medium">{t('preview.check')}</h3>
            <ul className="mt-1.5 flex list-disc flex-col gap-1 ps-4 text-quiet marker:text-faint">
              <li>{t('preview.checkWords')}</li>
              {campaign
                ? placeholdersOf(campaign).map((one) => (
                    <li key={one}>{t(`preview.placeholders.${one}`, { currency: site.currency })}</li>
                  ))
                : null}
            </ul>
          </div>
        </Form>
      </div>
    </Dialog>
  );
}

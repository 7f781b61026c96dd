'use client';
// How a new variant begins: as a copy of the open one, empty, or from a template. The copy is shown as it is, templates by their
// pictures.
import { useTimeZone, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { CampaignDocument } from '@/core/campaign/document';
import { useMoney } from '@/components/i18n/site-currency';
import { Thumbnail } from '@/components/templates/thumbnail';
import { templates, type TemplateId } from '@/templates';
import type { EditorDialogProps } from '../dialogs/dialog-parts';
import { useDocument, useSession, useVariant } from '../editor-context';
import { useVariantActs } from './use-variant-acts';
import { VariantFrame } from './variant-frame';

export function NewVariantDialog({ open, onOpenChange }: EditorDialogProps) {
  const t = useTranslations('editor.variants');
  const names = useTranslations('templates.items');
  const { campaign } = useSession();
  const document = useDocument();
  const variant = useVariant();
  const acts = useVariantActs();
  const { currency } = useMoney();
  const timeZone = useTimeZone() ?? 'UTC';
  // A variant is a design within the campaign's own format.
  const fitting = useMemo(
    () => templates.filter(({ document: make }) => make().format.kind === document.format.kind),
    [document.format.kind],
  );
  const choose = (act: () => void) => {
    onOpenChange(false);
    act();
  };
  return (
    <Dialog
      sheet
      size="lg"
      open={open}
      onOpenChange={onOpenChange}
      title={t('newTitle')}
      description={campaign.published ? t('newHintPublished') : t('newHint')}
    >
      <ul className="grid gap-3 sm:grid-cols-2">
        <Choice
          title={t('newCopy', { name: variant?.name || t('unnamed') })}
          hint={t('newCopyHint')}
          picture={variant && { document, variant: variant.id }}
          onChoose={() => choose(acts.duplicate)}
        />
        <Choice title={t('newEmpty')} hint={t('newEmptyHint')} onChoose={() => choose(acts.addEmpty)} />
        {fitting.map((starter) => (
          <Choice
            key={starter.id}
            title={names(`${starter.id}.name`)}
            hint={t('newStarterHint')}
            template={starter.id}
            onChoose={() =>
              choose(() => acts.addFrom(starter.document({ currency, timeZone, now: Date.now() })))
            }
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface ChoiceProps {
  title: string;
  hint: string;
  /** Nothing to be seen when absent. */
  picture?: { document: CampaignDocument; variant: string } | undefined;
  template?: TemplateId;
  onChoose: () => void;
}

function Choice({ title, hint, picture, template, onChoose }: ChoiceProps) {
  return (
    <li className="min-w-0">
      <button
        type="button"
        onClick={onChoose}
        className="flex w-full flex-col overflow-hidden rounded-control border border-line text-start transition-colors duration-120 hover:border-line-strong hover:bg-hover"
      >
        <span className="block aspect-4/3 w-full overflow-hidden border-b border-line bg-page">
          {template ? (
            <Thumbnail template={template} />
          ) : picture ? (
            <VariantFrame
              document={picture.document}
              variant={picture.variant}
              step={picture.document.variants.find(({ id }) => id === picture.variant)?.steps[0]?.id ?? ''}
              device="desktop"
              page="light"
            />
          ) : (
            <span className="grid size-full place-items-center">
              <span className="h-14 w-24 rounded-control border border-dashed border-faint" />
            </span>
          )}
        </span>
        <span className="block w-full px-3 py-2">
          <span className="block truncate font-medium">{title}</span>
          <span className="block text-small text-quiet">{hint}</span>
        </span>
      </button>
    </li>
  );
}

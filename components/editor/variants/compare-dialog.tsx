'use client';
// All variants side by side, as the shop would draw them, and in words what sets each apart from the first. What gets nothing
// is shown as well.
import { EyeOff } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Device } from '@/components/canvas/fit-frame';
import { Select } from '@/components/ui/select';
import { armShares, HOLDOUT, HOLDOUT_LETTER } from '@/core/assignment';
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import { resolveAudiences } from '@/core/targeting';
import { DeviceChoice, PageChoice } from '../bar/view-choices';
import type { EditorDialogProps } from '../dialogs/dialog-parts';
import { useDocument, useEditor, useSession, useSteps } from '../editor-context';
import { compareVariants } from '../state/compare-variants';
import { useStepName } from '../use-step-name';
import { DifferenceList } from './difference-list';
import { useLetters } from './use-letters';
import { VariantFrame } from './variant-frame';

export function CompareDialog({ open, onOpenChange }: EditorDialogProps) {
  const t = useTranslations('editor.variants');
  const format = useFormatter();
  const { store } = useSession();
  const document = useDocument();
  const view = useEditor((state) => state.view);
  const steps = useSteps();
  const stepName = useStepName();
  const letters = useLetters();
  const audiences = useAudienceConditions();
  const compiled = useMemo(
    () => ({ ...document, targeting: resolveAudiences(document.targeting, audiences ?? {}, '') }),
    [document, audiences],
  );
  const shares = new Map(
    armShares(document.variants, document.holdout).map(({ id, share }) => [
      id,
      format.number(share, { style: 'percent', maximumFractionDigits: 1 }),
    ]),
  );
  const index = steps.findIndex(({ id }) => id === view.step);
  const [first] = document.variants;

  return (
    <Dialog
      size="full"
      sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t('compareTitle')}
      description={t('compareHint')}
    >
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <div className="w-32 sm:w-40">
          <Select
            dense
            label={t('compareStep')}
            value={view.step}
            onChange={(step) => store.getState().openStep(step)}
            options={steps.map((step, position) => ({
              value: step.id,
              label: `${position + 1} ${stepName(step)}`,
            }))}
          />
        </div>
        <DeviceChoice />
        <PageChoice />
      </div>
      <ul className="grid auto-cols-[minmax(17.5rem,1fr)] grid-flow-col gap-4 overflow-x-auto pb-2 max-sm:auto-cols-[85%] max-sm:snap-x max-sm:snap-mandatory">
        {document.variants.map((variant) => (
          <li key={variant.id} className="flex min-w-0 snap-start flex-col gap-3">
            <Head
              letter={letters.get(variant.id) ?? ''}
              name={variant.name || t('unnamed')}
              share={shares.get(variant.id) ?? ''}
            />
            <Shown
              document={compiled}
              variant={variant}
              step={
                variant.steps.find(({ id }) => id === view.step) ?? variant.steps[index] ?? variant.steps[0]
              }
              isOwnStep={variant.steps.some(({ id }) => id === view.step)}
            />
            {first && variant.id !== first.id ? (
              <DifferenceList
                letter={letters.get(first.id) ?? ''}
                differences={compareVariants(document, first, variant)}
              />
            ) : (
              <p className="text-small text-quiet">{t('compareBase')}</p>
            )}
            <Button
              size="sm"
              className="self-start"
              unavailable={variant.id === view.variant}
              onClick={() => {
                onOpenChange(false);
                store.getState().goTo({ variant: variant.id });
              }}
            >
              {variant.id === view.variant ? t('openNow') : t('openThis')}
            </Button>
          </li>
        ))}
        {document.holdout > 0 ? (
          <li className="flex min-w-0 snap-start flex-col gap-3">
            <Head letter={HOLDOUT_LETTER} name={t('holdoutName')} share={shares.get(HOLDOUT) ?? ''} />
            <div
              className={`grid place-items-center rounded-control border border-dashed border-line-strong p-6 text-center text-quiet ${frameHeight(view.device)}`}
            >
              <span className="flex flex-col items-center gap-2">
                <EyeOff aria-hidden className="size-5" strokeWidth={1.5} />
                {t('seesNothing')}
              </span>
            </div>
            <p className="text-small text-quiet">{t('seesNothingHint')}</p>
          </li>
        ) : null}
      </ul>
    </Dialog>
  );
}

/** A desktop lies, the others stand; on a phone the one that lies is low. */
const frameHeight = (device: Device) => (device === 'desktop' ? 'h-52 sm:h-84' : 'h-84');

function Head({ letter, name, share }: { letter: string; name: string; share: string }) {
  return (
    <h3 className="flex items-center gap-2">
      <ArmLetter letter={letter} />
      <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
      <span className="text-small text-quiet tabular-nums">{share}</span>
    </h3>
  );
}

interface ShownProps {
  document: CampaignDocument;
  variant: Variant;
  step: Variant['steps'][number] | undefined;
  /** False: it has no such step, and another one stands in. */
  isOwnStep: boolean;
}

function Shown({ document, variant, step, isOwnStep }: ShownProps) {
  const t = useTranslations('editor.variants');
  const stepName = useStepName();
  const device = useEditor(({ view }) => view.device);
  const page = useEditor(({ view }) => view.page);
  const empty = step?.blocks.length === 0;
  return (
    <div
      className={`relative overflow-hidden rounded-control border border-line bg-page ${frameHeight(device)}`}
    >
      <VariantFrame
        document={document}
        variant={variant.id}
        step={step?.id ?? ''}
        device={device}
        page={page}
        label={t('pictureOf', { name: variant.name || t('unnamed') })}
      />
      {isOwnStep && !empty ? null : (
        <p className="absolute inset-x-2 bottom-2 rounded-small bg-raised px-2 py-1 text-small text-quiet shadow-float">
          {isOwnStep ? t('stepEmpty') : t('otherStep', { name: step ? stepName(step) : '' })}
        </p>
      )}
    </div>
  );
}

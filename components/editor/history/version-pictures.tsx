'use client';
// Two versions side by side, drawn by the code that the shop runs, for one variant and one step.
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { Select } from '@/components/ui/select';
import type { CampaignDocument } from '@/core/campaign/document';
import { resolveAudiences } from '@/core/targeting';
import { DeviceChoice } from '../bar/view-choices';
import { useEditor } from '../editor-context';
import { useStepName } from '../use-step-name';
import { VariantFrame } from '../variants/variant-frame';
import type { Place, Side } from './comparison';

interface VersionPicturesProps {
  left: Side;
  right: Side;
  place: Place;
  onPlace: (place: Place) => void;
}

export function VersionPictures({ left, right, place, onPlace }: VersionPicturesProps) {
  const t = useTranslations('editor.history');
  const stepName = useStepName();
  // What only the left side has can be looked at as well.
  const variants = union(right.document.variants, left.document.variants);
  const steps = union(
    right.document.variants.find(({ id }) => id === place.variant)?.steps ?? [],
    left.document.variants.find(({ id }) => id === place.variant)?.steps ?? [],
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {variants.length > 1 ? (
          <div className="min-w-36">
            <Select
              dense
              label={t('variant')}
              value={place.variant}
              onChange={(variant) => onPlace({ ...place, variant })}
              options={variants.map(({ id, name }) => ({ value: id, label: name || t('unnamed') }))}
            />
          </div>
        ) : null}
        {steps.length > 1 ? (
          <div className="min-w-36">
            <Select
              dense
              label={t('step')}
              value={place.step}
              onChange={(step) => onPlace({ ...place, step })}
              options={steps.map((step) => ({ value: step.id, label: stepName(step) }))}
            />
          </div>
        ) : null}
        <DeviceChoice />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Picture side={left} place={place} />
        <Picture side={right} place={place} />
      </div>
    </div>
  );
}

function union<One extends { id: string }>(first: readonly One[], more: readonly One[]): One[] {
  return [...first, ...more.filter(({ id }) => !first.some((one) => one.id === id))];
}

function Picture({ side: { name, document }, place }: { side: Side; place: Place }) {
  const t = useTranslations('editor.history');
  const device = useEditor(({ view }) => view.device);
  const page = useEditor(({ view }) => view.page);
  const compiled = useCompiled(document);
  const variant = document.variants.find(({ id }) => id === place.variant);
  const step = variant?.steps.find(({ id }) => id === place.step);
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1.5 text-small font-semibold">{name}</figcaption>
      <div className="grid h-64 overflow-hidden rounded-control border border-line bg-page wide:h-72">
        {variant && step ? (
          <VariantFrame
            // A frame that held one version would keep its scroll position for another.
            key={`${name} ${variant.id}`}
            document={compiled}
            variant={variant.id}
            step={step.id}
            device={device}
            page={page}
            label={t('pictureOf', { name })}
          />
        ) : (
          <p className="place-self-center px-4 text-center text-quiet">
            {t(variant ? 'noStep' : 'noVariant')}
          </p>
        )}
      </div>
    </figure>
  );
}

/** With its audiences filled in, as it is compiled for the shop. */
function useCompiled(document: CampaignDocument): CampaignDocument {
  const audiences = useAudienceConditions();
  return useMemo(
    () => ({ ...document, targeting: resolveAudiences(document.targeting, audiences ?? {}, '') }),
    [document, audiences],
  );
}

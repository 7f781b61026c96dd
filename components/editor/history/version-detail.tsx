'use client';
// One version beside the draft, or a release beside the one before it: pictures, the differences in words, and the way back.
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import type { CampaignDocument } from '@/core/campaign/document';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { useDocument, useEditor, useSession } from '../editor-context';
import { differencesBetween, firstPlace, type Place, type Side } from './comparison';
import { DifferenceWords } from './difference-words';
import { RestoreVersion } from './restore-version';
import { VersionPictures } from './version-pictures';

interface VersionDetailProps {
  name: string;
  /** The same within a sentence. */
  called: string;
  document: CampaignDocument;
  /** The release before it. */
  older?: Side | undefined;
  onClose: () => void;
}

/** One instance per version: each begins at its first difference. */
export function VersionDetail({ name, called, document, older, onClose }: VersionDetailProps) {
  const t = useTranslations('editor.history');
  const { readOnly, site } = useSession();
  const present = useDocument();
  const [against, setAgainst] = useState<'draft' | 'older'>('draft');
  const version: Side = { name, document };
  const isAgainstOlder = against === 'older' && older !== undefined;
  const left = isAgainstOlder ? older : version;
  const right = isAgainstOlder ? version : { name: t('draftNow'), document: present };
  const differences = useMemo(
    // As they look: a release says all of it, a draft leaves most to the brand.
    () =>
      differencesBetween(
        withWholeThemes(left.document, site.brand),
        withWholeThemes(right.document, site.brand),
      ),
    [left.document, right.document, site.brand],
  );
  const variant = useEditor(({ view }) => view.variant);
  const step = useEditor(({ view }) => view.step);
  const [chosen, setChosen] = useState<Place | null>(null);
  const place = valid(chosen, left, right) ?? firstPlace(differences, right.document, { variant, step });

  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        {older ? (
          <Segmented
            label={t('compare')}
            value={against}
            onChange={(next) => {
              setAgainst(next);
              setChosen(null);
            }}
            options={[
              { value: 'draft', label: t('againstDraft') },
              { value: 'older', label: t('againstOlder') },
            ]}
          />
        ) : (
          <h3 className="font-semibold">{t('againstDraft')}</h3>
        )}
        {readOnly ? null : (
          <RestoreVersion {...{ name, called, document }} onConflict={onClose} onRestored={onClose} />
        )}
      </div>
      <VersionPictures left={left} right={right} place={place} onPlace={setChosen} />
      <section>
        <h3 className="mb-1 font-semibold">{t('changes', { count: differences.length })}</h3>
        <DifferenceWords differences={differences} left={left.name} right={right.name} />
      </section>
    </div>
  );
}

/** A place that neither side has any more is none; of a variant without the step, its first one. */
function valid(place: Place | null, left: Side, right: Side): Place | null {
  if (!place) return null;
  const variants = [right, left].flatMap(({ document }) =>
    document.variants.filter(({ id }) => id === place.variant),
  );
  const steps = variants.flatMap((variant) => variant.steps.map(({ id }) => id));
  const [first] = steps;
  if (first === undefined) return null;
  return steps.includes(place.step) ? place : { ...place, step: first };
}

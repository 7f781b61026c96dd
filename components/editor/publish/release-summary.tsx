'use client';
// What a release will do, in the words an owner would check it by, and whether counting starts afresh with it.
import { useFormatter, useTranslations } from 'next-intl';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Message } from '@/components/ui/message';
import { armShares, HOLDOUT, HOLDOUT_LETTER } from '@/core/assignment';
import type { CampaignDocument } from '@/core/campaign/document';
import { phaseContent } from '@/core/campaign/phase-content';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
import { useSession } from '../editor-context';
import { isSame } from '../state/keep-equal';
import { useSentences } from '../use-sentences';
import { useLetters } from '../variants/use-letters';

export function ReleaseSummary({ document }: { document: CampaignDocument }) {
  const t = useTranslations('editor.publish');
  const sentences = useSentences();
  const audiences = useAudienceConditions();
  const { campaign, site } = useSession();
  const { published } = campaign;
  const rows = [
    { name: t('who'), value: sentences.targeting(document.targeting) },
    { name: t('when'), value: sentences.triggers(document.triggers) },
    { name: t('often'), value: sentences.frequency(document.frequency) },
    {
      name: t('compared'),
      value:
        document.variants.length > 1 ? (
          <Arms document={document} />
        ) : document.holdout === 0 ? (
          t('notCompared')
        ) : (
          t('comparedWith', { share: document.holdout })
        ),
    },
  ];
  const opensPhase =
    published !== null &&
    // Of audiences that are on their way nothing is known; what is the same without them is not warned about.
    !isSame(
      phaseContent(published.document, audiences === null ? {} : published.audiences),
      phaseContent(withWholeThemes(document, site.brand), audiences ?? {}),
    );
  return (
    <section>
      <h3 className="mb-1.5 text-small font-semibold">{t('summary')}</h3>
      <dl className="grid grid-cols-[92px_1fr] gap-x-3 gap-y-1.5">
        {rows.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {opensPhase ? (
        <div className="mt-4">
          <Message tone="warn">{t('phaseAhead')}</Message>
        </div>
      ) : null}
    </section>
  );
}

/** Who of the visitors sees what. */
function Arms({ document: { variants, holdout } }: { document: CampaignDocument }) {
  const t = useTranslations('editor.publish');
  const words = useTranslations('editor.variants');
  const format = useFormatter();
  const letters = useLetters();
  const names = new Map(variants.map(({ id, name }) => [id, name || words('unnamed')]));
  const arms = armShares(variants, holdout);
  return (
    <ul aria-label={t('compared')} className="flex flex-col gap-1">
      {[...arms.filter(({ id }) => id !== HOLDOUT), ...arms.filter(({ id }) => id === HOLDOUT)].map(
        ({ id, share }) => (
          <li key={id} className="flex items-center gap-2">
            <ArmLetter letter={id === HOLDOUT ? HOLDOUT_LETTER : (letters.get(id) ?? '')} />
            <span className="min-w-0 truncate">{id === HOLDOUT ? words('holdout') : names.get(id)}</span>
            <span className="text-quiet tabular-nums">
              {format.number(share, { style: 'percent', maximumFractionDigits: 1 })}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}

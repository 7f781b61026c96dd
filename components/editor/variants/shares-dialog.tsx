'use client';
// How the visitors are split between the variants: a figure for each, or all the same by one press. Takes effect while typing.
import { useFormatter, useTranslations } from 'next-intl';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Message } from '@/components/ui/message';
import { armShares, HOLDOUT, HOLDOUT_LETTER } from '@/core/assignment';
import type { EditorDialogProps } from '../dialogs/dialog-parts';
import { useDocument, useSession } from '../editor-context';
import { NumberField } from '../fields/number-field';
import { setWeight, splitEqually } from '../state/variant-edits';
import { useLetters } from './use-letters';

/** Tenths of a percent: as fine as is shown. */
const toPercent = (share: number) => Math.round(share * 1000) / 10;

export function SharesDialog({ open, onOpenChange }: EditorDialogProps) {
  const t = useTranslations('editor.variants');
  const format = useFormatter();
  const { store, campaign } = useSession();
  const { variants, holdout } = useDocument();
  const letters = useLetters();
  const shares = new Map(armShares(variants, holdout).map(({ id, share }) => [id, share]));
  const sum = variants.reduce((all, { weight }) => all + weight, 0);
  const isEven = variants.every(({ weight }) => weight === variants[0]?.weight) && sum > 0;
  const isWhole = toPercent(sum) === 100;
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 1 });

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('sharesTitle')}
      description={t('sharesHint')}
      footer={
        <>
          <Button unavailable={isEven && isWhole} onClick={() => store.getState().apply(splitEqually())}>
            {t('splitEqually')}
          </Button>
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            {t('done')}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col">
        {variants.map(({ id, name, weight }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line py-2">
            <ArmLetter letter={letters.get(id) ?? ''} />
            <span className="min-w-0 flex-1 truncate">{name || t('unnamed')}</span>
            <NumberField
              hideLabel
              label={t('shareOf', { name: name || t('unnamed') })}
              value={toPercent(weight)}
              min={0}
              max={100}
              step={0.1}
              unit="%"
              edit={(value) => setWeight(id, Math.round(value * 10) / 1000)}
              typing={`weight/${id}`}
            />
            <OfAll share={shares.get(id) ?? 0} />
          </li>
        ))}
        <li className="flex items-center gap-3 border-b border-line py-2 font-medium">
          <span className="w-[18px]" />
          <span className="flex-1">{t('sum')}</span>
          <output className={`w-24 ps-2 tabular-nums ${isWhole ? '' : 'text-warn'}`}>{percent(sum)}</output>
          <OfAll share={1 - holdout} />
        </li>
        {holdout > 0 ? (
          <li className="flex items-center gap-3 py-2 text-quiet">
            <ArmLetter letter={HOLDOUT_LETTER} />
            <span className="flex-1">{t('holdout')}</span>
            <OfAll share={shares.get(HOLDOUT) ?? 0} />
          </li>
        ) : null}
      </ul>
      <div className="mt-3 flex flex-col gap-2" role="status">
        {sum === 0 ? (
          <Message tone="bad">{t('sumZero')}</Message>
        ) : isWhole ? null : (
          <Message tone="warn">{t('sumOff')}</Message>
        )}
      </div>
      {campaign.published ? <p className="mt-3 text-small text-quiet">{t('newPhase')}</p> : null}
    </Dialog>
  );
}

/** What it comes to among all who take part. */
function OfAll({ share }: { share: number }) {
  const t = useTranslations('editor.variants');
  const format = useFormatter();
  return (
    <span className="w-14 text-end text-small font-normal text-quiet tabular-nums sm:w-28">
      {t.rich('ofAll', {
        share: format.number(share, { style: 'percent', maximumFractionDigits: 1 }),
        long: (chunks) => <span className="max-sm:sr-only">{chunks}</span>,
      })}
    </span>
  );
}

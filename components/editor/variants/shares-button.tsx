'use client';
// Who sees what, in figures, and the way to change it.
import { useFormatter, useTranslations } from 'next-intl';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '@/components/ui/button';
import { armShares } from '@/core/assignment';
import { dialogParts } from '../dialogs/dialog-parts';
import { useOpenDialog } from '../dialogs/use-open-dialog';
import { useEditor, useSession } from '../editor-context';

/** More arms than these are counted, not listed. */
const LISTED = 4;

export function SharesButton() {
  const t = useTranslations('editor.variants');
  const format = useFormatter();
  const { readOnly } = useSession();
  const openDialog = useOpenDialog();
  const shares = useEditor(
    useShallow(({ history: { present } }) =>
      armShares(present.variants, present.holdout).map(({ share }) => share),
    ),
  );
  const hasHoldout = useEditor(({ history }) => history.present.holdout > 0);
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const shown = hasHoldout ? shares.slice(1) : shares;
  const words =
    shown.length > LISTED
      ? [t('several', { count: shown.length })]
      : shown.length > 1
        ? shown.map(percent)
        : [];
  const text = [...words, ...(hasHoldout ? [t('seeNothing', { share: percent(shares[0] ?? 0) })] : [])].join(
    ' · ',
  );
  if (readOnly) return <span className="px-2 text-small text-quiet max-wide:hidden">{text}</span>;
  return (
    <Button
      size="sm"
      variant="ghost"
      className="min-w-0 shrink! font-normal! tabular-nums max-wide:hidden"
      onPointerEnter={() => void dialogParts.shares.preload()}
      onFocus={() => void dialogParts.shares.preload()}
      onClick={() => void openDialog('shares')}
    >
      <span className="sr-only">{t('shares')}: </span>
      <span className="truncate">{text}</span>
    </Button>
  );
}

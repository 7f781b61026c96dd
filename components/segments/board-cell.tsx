'use client';
// One cell of the board: the variant that a segment is given, or what everybody sees; a choice for those who may change it.
import { useFormatter, useTranslations } from 'next-intl';
import { letterOf } from '@/core/assignment';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Select } from '@/components/ui/select';
import type { BoardCampaign } from '@/server/trpc/router';
import { cellOf, everybodySees } from './cell-of';

interface BoardCellProps {
  campaign: BoardCampaign;
  segment: { key: string; name: string };
  /** Null for what cannot be changed. */
  onAssign: ((variant: string | null) => void) | null;
}

/** No variant has this id. */
const EVERYBODY = '*';

export function BoardCell({ campaign, segment, onAssign }: BoardCellProps) {
  const t = useTranslations('segments.board');
  const cell = cellOf(campaign, segment.key);
  if (cell.kind === 'excluded')
    return (
      <span
        title={t('excludedHint')}
        className="flex h-7 items-center rounded-control border border-dashed border-line-strong px-2 text-small text-faint"
      >
        {t('excluded')}
      </span>
    );
  const everybody = <Everybody campaign={campaign} named={onAssign !== null} />;
  if (!onAssign)
    return cell.kind === 'own' ? <VariantName campaign={campaign} id={cell.variant} /> : everybody;
  return (
    <Select
      dense
      label={t('cell', { segment: segment.name, campaign: campaign.name })}
      value={cell.kind === 'own' ? cell.variant : EVERYBODY}
      options={[
        { value: EVERYBODY, label: everybody },
        ...campaign.variants.map(({ id }) => ({
          value: id,
          label: <VariantName campaign={campaign} id={id} />,
        })),
      ]}
      onChange={(next) => onAssign(next === EVERYBODY ? null : next)}
    />
  );
}

function VariantName({ campaign: { variants }, id }: { campaign: BoardCampaign; id: string }) {
  const index = variants.findIndex((one) => one.id === id);
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <ArmLetter letter={letterOf(index)} />
      <span className="truncate">{variants[index]?.name}</span>
    </span>
  );
}

/** What whoever has no variant of their own sees. @param named as one of several choices, which says whose it is */
function Everybody({ campaign, named }: { campaign: BoardCampaign; named: boolean }) {
  const t = useTranslations('segments.board');
  const format = useFormatter();
  const { variants } = everybodySees(campaign);
  const [only] = variants;
  if (!named && variants.length === 1 && only !== undefined)
    return <VariantName campaign={campaign} id={only} />;
  const names = format.list(
    variants.map((id) => campaign.variants.find((one) => one.id === id)?.name ?? ''),
    { type: 'disjunction' },
  );
  const words = variants.length > 1 ? t('split', { variants: names }) : names;
  return <span className="text-quiet">{named ? t('everybody', { variants: words }) : words}</span>;
}

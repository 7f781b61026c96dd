'use client';
// One experiment in the list.
import { Ellipsis, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Td } from '@/components/ui/table';
import type { ExperimentListItem, Verdict } from '@/server/trpc/router';
import { experimentPath } from './experiment-paths';
import { ExperimentState } from './experiment-state';
import { useVerdictWords } from './use-verdict-words';

interface ExperimentRowProps {
  siteId: string;
  experiment: ExperimentListItem;
  /** ms. */
  now: number;
  /** Null: it may not be deleted. */
  onRemove: ((experiment: ExperimentListItem) => void) | null;
}

export function ExperimentRow({ siteId, experiment, now, onRemove }: ExperimentRowProps) {
  const t = useTranslations('experiments');
  const format = useFormatter();
  const { id, name, kind, campaignId, campaignName, verdict, visitors } = experiment;
  const of = campaignId === null ? t('ofSite') : (campaignName ?? t('campaignGone'));
  return (
    <tr className="group hover:bg-hover/50">
      <Td className="align-top wide:min-w-64">
        <Link
          href={experimentPath(siteId, id)}
          data-row={id}
          className="block rounded-small font-medium wrap-anywhere hover:text-signal"
        >
          {name}
        </Link>
        <p className="mt-0.5 text-small text-quiet wrap-anywhere">
          {of} · {t(`kinds.${kind}.name`)}
        </p>
        <p className="mt-0.5 sm:hidden">
          <ExperimentState experiment={experiment} now={now} />
        </p>
        {verdict ? (
          <p className="mt-0.5 text-small text-quiet wide:hidden">
            <Says experiment={experiment} verdict={verdict} />
          </p>
        ) : null}
      </Td>
      <Td className="align-top whitespace-nowrap max-sm:hidden">
        <ExperimentState experiment={experiment} now={now} />
      </Td>
      <Td className="w-full align-top max-wide:hidden">
        {verdict ? (
          <Says experiment={experiment} verdict={verdict} />
        ) : (
          <span className="text-faint">{t('verdict.notStarted')}</span>
        )}
      </Td>
      <Td numeric className="align-top max-sm:hidden">
        {verdict ? format.number(visitors) : <span className="text-faint">–</span>}
      </Td>
      <Td className="ps-0! align-top">
        {onRemove ? (
          <Menu
            trigger={
              <button
                type="button"
                aria-label={t('actions.menu', { name })}
                className={`${buttonClass({ variant: 'ghost' })} -my-1 w-8 px-0!`}
              >
                <Ellipsis aria-hidden className="size-4" />
              </button>
            }
          >
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => onRemove(experiment)}>
              {t('actions.remove')}
            </MenuItem>
          </Menu>
        ) : null}
      </Td>
    </tr>
  );
}

function Says({ experiment, verdict }: { experiment: ExperimentListItem; verdict: Verdict }) {
  const { arms, campaignId, design } = experiment;
  return <>{useVerdictWords({ verdict, metric: design.primary, arms, isOfSite: campaignId === null })}</>;
}

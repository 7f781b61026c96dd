'use client';
// A release in the list: its number, when, what changed in words, and whether it runs or counting started afresh with it.
import { Flag } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { useCampaignStatus } from '../bar/use-campaign-status';
import { useFactPlace } from '../conflict/fact-words';
import { compareDocuments } from '../state/compare-documents';
import { VersionButton } from './version-button';
import type { Version } from './versions';

interface ReleaseRowProps {
  version: Extract<Version, { kind: 'release' }>;
  isSelected: boolean;
  onSelect: () => void;
}

export function ReleaseRow({ version, isSelected, onSelect }: ReleaseRowProps) {
  const t = useTranslations('editor.history');
  const format = useFormatter();
  const { status } = useCampaignStatus();
  const { release } = version;
  const changes = useChanges(version);
  return (
    <li>
      <VersionButton isSelected={isSelected} onSelect={onSelect}>
        <span className="flex items-center gap-2">
          <span className="font-medium">{t('release', { number: release.number })}</span>
          {release.runs ? <CampaignState status={status} /> : null}
          <span className="ms-auto text-small whitespace-nowrap text-quiet">
            {format.dateTime(release.at, 'moment')}
          </span>
        </span>
        {release.by === null ? null : (
          <span className="mt-0.5 block truncate text-small text-quiet">{t('by', { who: release.by })}</span>
        )}
        <span className="mt-0.5 line-clamp-2 text-small text-quiet">{changes}</span>
        {release.startsPhase && release.phase > 1 ? (
          <span className="mt-1 flex items-center gap-1.5 text-small">
            <Flag aria-hidden className="size-3.5 shrink-0 text-warn" strokeWidth={1.75} />
            {t('phase', { phase: release.phase })}
          </span>
        ) : null}
      </VersionButton>
    </li>
  );
}

/** The first few places that differ from the release before. */
const NAMED = 3;

function useChanges({ release: { document }, older }: ReleaseRowProps['version']): string {
  const t = useTranslations('editor.history');
  const { list } = useFormatter();
  const placeOf = useFactPlace();
  return useMemo(() => {
    if (document === null) return t('unreadable');
    if (older === undefined) return t('first');
    if (older === null) return t('olderUnreadable');
    const places = compareDocuments(older, older, document).flatMap(({ mine, theirs }) => {
      const fact = theirs ?? mine;
      return fact ? [placeOf(fact)] : [];
    });
    const different = [...new Set(places)];
    const rest = different.length - NAMED;
    if (different.length === 0) return t('sameAgain');
    return list(rest > 0 ? [...different.slice(0, NAMED), t('more', { count: rest })] : different, {
      type: 'unit',
    });
  }, [document, older, t, list, placeOf]);
}

'use client';
// Everything one can go back to: drafts with a name, then releases.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useSession } from '../editor-context';
import { NameDraftForm } from './name-draft-form';
import { NamedDraftRow } from './named-draft-row';
import { ReleaseRow } from './release-row';
import type { Version } from './versions';

interface VersionListProps {
  versions: readonly Version[];
  selected: string | undefined;
  onSelect: (key: string | null) => void;
  /** Undefined: there are no older ones. */
  onOlder: (() => void) | undefined;
  isLoadingOlder: boolean;
  onConflict: () => void;
}

export function VersionList(props: VersionListProps) {
  const { versions, selected, onSelect, onOlder, isLoadingOlder, onConflict } = props;
  const t = useTranslations('editor.history');
  const { readOnly } = useSession();
  const drafts = versions.filter((version) => version.kind === 'draft');
  const releases = versions.filter((version) => version.kind === 'release');
  return (
    <div className="flex flex-col gap-5">
      {readOnly ? null : <NameDraftForm onConflict={onConflict} />}
      <section>
        <h3 className="mb-1.5 text-small font-semibold">{t('drafts')}</h3>
        {drafts.length === 0 ? <p className="text-small text-quiet">{t('noDrafts')}</p> : null}
        <ul className="-mx-2.5 flex flex-col gap-0.5">
          {drafts.map(({ key, draft }) => (
            <NamedDraftRow
              key={key}
              draft={draft}
              isSelected={key === selected}
              onSelect={() => onSelect(key)}
              onRemoved={() => onSelect(null)}
            />
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1.5 text-small font-semibold">{t('releases')}</h3>
        {releases.length === 0 ? <p className="text-small text-quiet">{t('noReleases')}</p> : null}
        <ol className="-mx-2.5 flex flex-col gap-0.5">
          {releases.map((version) => (
            <ReleaseRow
              key={version.key}
              version={version}
              isSelected={version.key === selected}
              onSelect={() => onSelect(version.key)}
            />
          ))}
        </ol>
        {onOlder ? (
          <Button size="sm" className="mt-2" busy={isLoadingOlder} onClick={onOlder}>
            {t('older')}
          </Button>
        ) : null}
      </section>
    </div>
  );
}

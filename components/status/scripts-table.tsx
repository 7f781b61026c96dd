'use client';
// Which version of the script each host of the shop runs.
import { useTranslations } from 'next-intl';
import { Ago } from '@/components/ui/ago';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import type { SiteStatus } from '@/server/trpc/router';

export function ScriptsTable({ scripts }: Pick<SiteStatus, 'scripts'>) {
  const t = useTranslations('status.scripts');
  if (scripts.length === 0) return <p className="text-quiet">{t('none')}</p>;
  return (
    <div className="rounded-panel border border-line bg-panel">
      <Table label={t('table')} focusable>
        <thead>
          <tr>
            <Th>{t('host')}</Th>
            <Th>{t('version')}</Th>
            <Th>{t('last')}</Th>
          </tr>
        </thead>
        <tbody>
          {scripts.map(({ host, version, lastAt, isOld }) => (
            <tr key={host}>
              <Td className="wrap-anywhere">{host}</Td>
              <Td className="whitespace-nowrap tabular-nums">
                {version} {isOld ? <Badge tone="warn">{t('old')}</Badge> : null}
              </Td>
              <Td className="whitespace-nowrap">
                <Ago at={lastAt} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

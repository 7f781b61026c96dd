'use client';
// All imports that are kept, the latest first; each leads to its report.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Ago } from '@/components/ui/ago';
import { Table, Td, Th } from '@/components/ui/table';
import type { ImportItem } from '@/server/trpc/router';
import { cataloguePaths } from './catalogue-paths';
import { ImportState } from './import-state';

export function ImportHistory({ siteId, imports }: { siteId: string; imports: readonly ImportItem[] }) {
  const t = useTranslations('catalogue.history');
  const format = useFormatter();
  const paths = cataloguePaths(siteId);
  return (
    <section aria-labelledby="history" className="mb-8">
      <h2 id="history" className="mb-3 text-section font-semibold">
        {t('title')}
      </h2>
      <div className="rounded-panel border border-line bg-panel">
        <Table label={t('title')}>
          <thead>
            <tr>
              <Th>{t('source')}</Th>
              <Th>{t('state')}</Th>
              <Th className="max-sm:hidden">{t('when')}</Th>
              <Th numeric className="max-sm:hidden">
                {t('good')}
              </Th>
              <Th numeric>{t('bad')}</Th>
              <Th numeric className="max-wide:hidden">
                {t('gone')}
              </Th>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <tr key={one.id} className="hover:bg-hover/50">
                <Td>
                  <Link
                    href={paths.import(one.id)}
                    className="rounded-small font-medium wrap-anywhere hover:text-signal"
                  >
                    {one.source}
                  </Link>
                  <span className="block text-small text-quiet sm:hidden">
                    <Ago at={one.startedAt} />
                  </span>
                </Td>
                <Td>
                  <ImportState read={one} />
                </Td>
                <Td className="text-quiet max-sm:hidden">
                  <Ago at={one.startedAt} />
                </Td>
                <Td numeric className="max-sm:hidden">
                  {format.number(one.good)}
                </Td>
                <Td numeric>{format.number(one.bad)}</Td>
                <Td numeric className="max-wide:hidden">
                  {format.number(one.gone)}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

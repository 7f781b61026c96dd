'use client';
// What the script weighs on the shop's pages, and what each part of it is there for.
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, Td, Th } from '@/components/ui/table';
import type { ScriptRole, ScriptSize as Size } from '@/server/trpc/router';

interface Group {
  role: ScriptRole;
  bytes: number;
  kinds: string[];
}

/** Parts that speak for themselves are named; the others are one thing each. */
const NAMED: readonly ScriptRole[] = ['condition', 'fact', 'rule', 'trigger', 'keeper', 'attachment'];

/** By what they are for, the heaviest first. */
function groupByRole(modules: Size['modules']): Group[] {
  const groups = new Map<ScriptRole, Group>();
  for (const { role, kind, bytes } of modules) {
    const group = groups.get(role) ?? { role, bytes: 0, kinds: [] };
    group.bytes += bytes;
    if (NAMED.includes(role)) group.kinds.push(kind);
    groups.set(role, group);
  }
  return [...groups.values()].sort((a, b) => b.bytes - a.bytes);
}

export function ScriptSize({ siteId }: { siteId: string }) {
  const t = useTranslations('settings.script');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.sites.scriptSize.queryOptions({ siteId }));
  return (
    <Section id="script" title={t('title')} description={t('description')}>
      {data ? <Weight size={data} /> : <Skeleton className="h-12" />}
    </Section>
  );
}

function Weight({ size }: { size: Size }) {
  const t = useTranslations('settings.script');
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="text-section font-semibold">{t('total', { kilobytes: size.bytes / 1000 })}</p>
        <p className="text-quiet">{t('totalHint')}</p>
      </div>
      <details className="group rounded-control border border-line">
        <summary className="cursor-pointer rounded-control px-3 py-2 font-medium">
          <span className="group-open:hidden">{t('show')}</span>
          <span className="hidden group-open:inline">{t('hide')}</span>
        </summary>
        <div className="border-t border-line">
          <Table label={t('table')} focusable>
            <thead>
              <tr>
                <Th>{t('module')}</Th>
                <Th numeric>{t('size')}</Th>
              </tr>
            </thead>
            <tbody>
              {groupByRole(size.modules).map(({ role, bytes, kinds }) => (
                <tr key={role}>
                  <Td>
                    {t(`role.${role}`)}
                    {kinds.length > 0 ? (
                      <span className="block font-mono text-small text-faint">{kinds.join(', ')}</span>
                    ) : null}
                  </Td>
                  <Td numeric className="align-top">
                    {t('bytes', { bytes })}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </div>
  );
}

'use client';
// One audience in the list.
import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useSentences } from '@/components/editor/use-sentences';
import { Ago } from '@/components/ui/ago';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusTag } from '@/components/ui/status-tag';
import { Td } from '@/components/ui/table';
import type { AudienceItem } from '@/server/trpc/router';
import { audiencePath } from './audience-paths';
import type { AudienceActions } from './use-audience-actions';

interface AudienceRowProps {
  siteId: string;
  audience: AudienceItem;
  /** Visitors of the last 30 days, at least; null: not known. */
  size: number | null | 'pending';
  /** Null for those who may only look. */
  actions: AudienceActions | null;
}

export function AudienceRow({ siteId, audience, size, actions }: AudienceRowProps) {
  const t = useTranslations('audiences');
  const format = useFormatter();
  const sentences = useSentences();
  const { id, name, description, condition, uses, updatedAt } = audience;
  const path = audiencePath(siteId, id);
  const who = condition ? sentences.who(condition) : t('unreadable');
  const stale = uses.filter(({ isStale, status }) => isStale && status === 'live').length;
  return (
    <tr className="group hover:bg-hover/50">
      <Td className="align-top wide:min-w-64">
        <Link
          href={path}
          data-row={id}
          className="block rounded-small font-medium wrap-anywhere hover:text-signal"
        >
          {name}
        </Link>
        {description ? <p className="mt-0.5 line-clamp-2 text-small text-quiet">{description}</p> : null}
        <p className="mt-0.5 line-clamp-3 text-small text-quiet wide:hidden">{who}</p>
        {typeof size === 'number' ? (
          <p className="mt-0.5 text-small text-quiet sm:hidden">{t('size.line', { count: size })}</p>
        ) : null}
      </Td>
      <Td className="w-full align-top max-wide:hidden">
        <p className="line-clamp-2 max-w-[70ch]">{who}</p>
      </Td>
      <Td numeric className="align-top max-sm:hidden">
        {size === 'pending' ? (
          <Skeleton className="ms-auto h-4 w-12" />
        ) : size === null ? (
          <span className="text-faint">{t('size.unknown')}</span>
        ) : (
          format.number(size)
        )}
      </Td>
      <Td className="align-top whitespace-nowrap">
        {uses.length === 0 ? (
          <span className="text-faint">{t('unused')}</span>
        ) : (
          t('uses', { count: uses.length })
        )}
        {stale > 0 ? (
          <div className="text-small">
            <StatusTag tone="warn">{t('stale', { count: stale })}</StatusTag>
          </div>
        ) : null}
      </Td>
      <Td className="align-top whitespace-nowrap text-quiet max-wide:hidden">
        <Ago at={updatedAt} />
      </Td>
      <Td className="ps-0! align-top">
        {actions ? (
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
            <MenuLink icon={<Pencil aria-hidden />} render={<Link href={path} />}>
              {t('actions.edit')}
            </MenuLink>
            <MenuItem icon={<Copy aria-hidden />} onSelect={() => actions.duplicate(audience)}>
              {t('actions.duplicate')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => actions.remove(audience)}>
              {t('actions.remove')}
            </MenuItem>
          </Menu>
        ) : null}
      </Td>
    </tr>
  );
}

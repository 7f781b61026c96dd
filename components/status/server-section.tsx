'use client';
// How the server is doing, for whoever runs it: nobody else is shown this.
import { useTranslations } from 'next-intl';
import { Ago } from '@/components/ui/ago';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import type { ServerStatus } from '@/server/trpc/router';
import { useBytes } from './use-bytes';

export function ServerSection({ status }: { status: ServerStatus }) {
  const t = useTranslations('status.server');
  const bytes = useBytes();
  const { backup, concerns, disk, folder, isShared, mails, startedAt, version } = status;
  const whole = folder.reduce((sum, part) => sum + part.bytes, 0);
  const rows = [
    { name: t('program'), value: version, more: t.rich('since', { ago: () => <Ago at={startedAt} /> }) },
    { name: t('data'), value: bytes(whole), more: isShared ? t('shared') : undefined },
    {
      name: t('disk'),
      value: t('free', { free: bytes(disk.free), total: bytes(disk.total) }),
      more: undefined,
    },
    ...(isShared
      ? []
      : [
          {
            name: t('backup'),
            value: backup ? <Ago at={backup.at} /> : t('none'),
            more: backup ? t('where', { size: bytes(backup.bytes), folder: backup.folder }) : undefined,
          },
        ]),
    {
      name: t('mails'),
      value: t('mailsWaiting', { count: mails.waiting }),
      more: mails.failed > 0 ? t('mailsFailed', { count: mails.failed }) : undefined,
    },
  ];
  return (
    <Section title={t('title')} description={t('description')}>
      {concerns.length > 0 ? (
        <ul className="mb-4 flex flex-col gap-2">
          {concerns.map((concern) => (
            <li key={concern}>
              <Message tone="warn">{t(`concerns.${concern}`)}</Message>
            </li>
          ))}
        </ul>
      ) : null}
      <dl className="divide-y divide-line rounded-panel border border-line bg-panel">
        {rows.map(({ name, value, more }) => (
          <div key={name} className="flex flex-wrap gap-x-4 gap-y-0.5 px-4 py-2.5">
            <dt className="w-28 shrink-0 text-quiet">{name}</dt>
            <dd className="min-w-0 flex-1 basis-60 wrap-anywhere">
              {value}
              {more ? <span className="block text-small text-quiet">{more}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      {folder.length > 0 ? (
        <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-small text-quiet">
          {folder.map(({ part, bytes: size }) => (
            <li key={part}>
              {t(`parts.${part}`)} <span className="text-ink">{bytes(size)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

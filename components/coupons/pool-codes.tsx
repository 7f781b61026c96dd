'use client';
// The fields of a new pool that differ by where its codes come from.
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { FileButton } from '@/components/ui/file-button';
import { Input, Textarea } from '@/components/ui/input';
import { MAX_CODES, MAX_CODE_LENGTH, MAX_PREFIX_LENGTH } from '@/core/coupons/limits';
import type { ReadCodes } from '@/core/coupons/read-codes';
import type { PoolProblems, TypedPool } from './typed-pool';

interface PoolCodesProps {
  typed: TypedPool;
  /** Of the codes that were pasted. */
  read: ReadCodes;
  set: (change: Partial<TypedPool>) => void;
  said: (field: keyof PoolProblems) => string | undefined;
}

/** Lines that are named one by one; of more, the number. */
const MAX_NAMED = 4;

export function PoolCodes({ typed, read, set, said }: PoolCodesProps) {
  const t = useTranslations('coupons.make');
  const [failed, setFailed] = useState(false);
  const take = (file: File) =>
    void file.text().then(
      (codes) => {
        setFailed(false);
        set({ codes });
      },
      () => setFailed(true),
    );
  switch (typed.kind) {
    case 'imported':
      return (
        <div className="flex flex-col gap-2">
          <Field
            label={t('codes')}
            hint={t('codesHint', { most: MAX_CODES })}
            error={failed ? t('fileFailed') : said('codes')}
          >
            <Textarea
              rows={6}
              className="font-mono"
              spellCheck={false}
              value={typed.codes}
              onChange={(event) => set({ codes: event.target.value })}
            />
          </Field>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <FileButton size="sm" accept=".csv,.txt,text/csv,text/plain" onFile={take}>
              {t('file')}
            </FileButton>
            <Found read={read} />
          </div>
        </div>
      );
    case 'generated':
      return (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field label={t('prefix')} hint={t('prefixHint')} error={said('prefix')}>
              <Input
                value={typed.prefix}
                maxLength={MAX_PREFIX_LENGTH}
                placeholder="SPRING-"
                onChange={(event) => set({ prefix: event.target.value })}
              />
            </Field>
            <Field label={t('count')} error={said('count')}>
              <Input
                inputMode="numeric"
                value={typed.count}
                onChange={(event) => set({ count: event.target.value })}
              />
            </Field>
          </div>
          <p className="text-small text-quiet">{t('example', { code: `${typed.prefix.trim()}7KQ2M9XP` })}</p>
        </>
      );
    case 'fixed':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t('code')} hint={t('codeHint')} error={said('code')}>
            <Input
              value={typed.code}
              maxLength={MAX_CODE_LENGTH}
              placeholder="WELCOME10"
              onChange={(event) => set({ code: event.target.value })}
            />
          </Field>
          <Field label={t('most')} hint={t('mostHint')} error={said('most')}>
            <Input
              inputMode="numeric"
              value={typed.most}
              onChange={(event) => set({ most: event.target.value })}
            />
          </Field>
        </div>
      );
  }
}

function Found({ read: { codes, faults } }: { read: ReadCodes }) {
  const t = useTranslations('coupons.make');
  const format = useFormatter();
  if (codes.length === 0 && faults.length === 0) return null;
  const named = faults.slice(0, MAX_NAMED).map(({ line, fault }) => t(`fault.${fault}`, { line }));
  const more = faults.length - named.length;
  const lines = format.list(more > 0 ? [...named, t('moreFaults', { count: more })] : named, {
    type: more > 0 ? 'unit' : 'conjunction',
  });
  return (
    <p role="status" className="min-w-0 flex-1 basis-56 text-small text-quiet">
      {t('found', { count: codes.length })}{' '}
      {faults.length > 0 ? t('faults', { count: faults.length, lines }) : ''}
    </p>
  );
}

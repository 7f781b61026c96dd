'use client';
// A coupon: the code that shoppers copy, or the pool that each gets one of.
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { Field } from '@/components/ui/field';
import { linkClass } from '@/components/ui/link-class';
import { Select } from '@/components/ui/select';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { RENDER_TEXTS } from '@/core/render/texts';
import { useSession } from '../../editor-context';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

export function CouponFields({ block, at }: FieldsOf<BlockOf<'coupon'>>) {
  const t = useTranslations('editor.design');
  return (
    <Group title={t('words')}>
      <ChoiceField
        label={t('codeFrom')}
        value={block.pool === undefined ? 'same' : 'each'}
        options={[
          { value: 'same', label: t('codeSame') },
          { value: 'each', label: t('codeEach') },
        ]}
        edit={(from) => setBlock(at, 'coupon', { pool: from === 'same' ? undefined : (block.pool ?? '') })}
      />
      {block.pool === undefined ? (
        <TextField
          label={t('couponCode')}
          value={block.code}
          maxLength={LONGEST.code}
          hint={t('couponCodeHint')}
          edit={(code) => setBlock(at, 'coupon', { code })}
          typing={`${block.id}/code`}
        />
      ) : (
        <>
          <PoolField value={block.pool} at={at} />
          <TextField
            label={t('noneLeft')}
            value={block.noneLeft ?? ''}
            maxLength={LONGEST.shortText}
            placeholder={RENDER_TEXTS.claimNone}
            edit={(noneLeft) => setBlock(at, 'coupon', { noneLeft: noneLeft || undefined })}
            typing={`${block.id}/noneLeft`}
          />
        </>
      )}
    </Group>
  );
}

function PoolField({ value, at }: { value: string } & Pick<FieldsOf<BlockOf<'coupon'>>, 'at'>) {
  const t = useTranslations('editor.design');
  const format = useFormatter();
  const trpc = useTRPC();
  const { store, site } = useSession();
  const { data: pools } = useQuery(trpc.coupons.list.queryOptions({ siteId: site.id }));
  if (pools?.length === 0)
    return (
      <p className="text-small text-quiet">
        {t.rich('poolNone', {
          make: (words) => (
            <Link href={`/sites/${site.id}/settings/coupons`} className={linkClass}>
              {words}
            </Link>
          ),
        })}
      </p>
    );
  const chosen = pools?.find(({ id }) => id === value);
  // Until the pools are here, nobody can say that one is missing.
  const isGone = value !== '' && pools !== undefined && !chosen;
  const left = chosen && (chosen.left === null ? t('poolEndless') : t('poolLeft', { left: chosen.left }));
  const ends = chosen?.endsAt ? format.dateTime(chosen.endsAt, 'exactHour') : undefined;
  return (
    <Field
      label={t('pool')}
      layout="inline"
      hint={chosen ? `${left}${ends ? ` · ${ends}` : ''}. ${t('poolHint')}` : undefined}
      error={value === '' ? t('poolMissing') : isGone ? t('poolGoneHint') : undefined}
    >
      <Select
        dense
        value={value}
        options={[
          ...(chosen ? [] : [{ value, label: t(isGone ? 'poolGone' : 'poolChoose') }]),
          ...(pools ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(pool) => store.getState().apply(setBlock(at, 'coupon', { pool }))}
      />
    </Field>
  );
}

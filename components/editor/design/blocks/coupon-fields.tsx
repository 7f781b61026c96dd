'use client';
// A coupon: the code that shoppers copy.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

export function CouponFields({ block, at }: FieldsOf<BlockOf<'coupon'>>) {
  const t = useTranslations('editor.design');
  return (
    <Group title={t('words')}>
      <TextField
        label={t('couponCode')}
        value={block.code}
        maxLength={LONGEST.code}
        hint={t('couponCodeHint')}
        edit={(code) => setBlock(at, 'coupon', { code })}
        typing={`${block.id}/code`}
      />
    </Group>
  );
}

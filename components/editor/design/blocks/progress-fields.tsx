'use client';
// How far the cart is from a sum: the sum, and the words on the way and there.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { useMoney } from '@/components/i18n/site-currency';
import { Group, Hint } from '../../fields/group';
import { NumberField } from '../../fields/number-field';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

export function ProgressFields({ block, at }: FieldsOf<BlockOf<'progress'>>) {
  const t = useTranslations('editor.design');
  const { currency, digits, sign, toMajor, toMinor } = useMoney();
  const { min, max } = RANGE.cartTotal;
  return (
    <>
      <Group title={t('words')}>
        <TextField
          fillable
          label={t('before')}
          value={block.before}
          maxLength={LONGEST.shortText}
          hint={t('beforeHint')}
          edit={(before) => setBlock(at, 'progress', { before })}
          typing={`${block.id}/before`}
        />
        <TextField
          fillable
          label={t('reached')}
          value={block.reached}
          maxLength={LONGEST.shortText}
          edit={(reached) => setBlock(at, 'progress', { reached })}
          typing={`${block.id}/reached`}
        />
      </Group>
      <Group title={t('goal')}>
        <NumberField
          label={t('cartFrom')}
          value={toMajor(block.sum)}
          min={toMajor(min)}
          max={toMajor(max)}
          step={10 ** -digits}
          unit={sign}
          edit={(sum) => setBlock(at, 'progress', { sum: toMinor(sum), currency })}
          typing={`${block.id}/sum`}
        />
        <Hint>{t('goalHint')}</Hint>
      </Group>
    </>
  );
}

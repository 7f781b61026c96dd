'use client';
// A bar that runs out: after how long.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { RANGE } from '@/core/campaign/limits';
import { Group, Hint } from '../../fields/group';
import { NumberField } from '../../fields/number-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

export function TimerFields({ block, at }: FieldsOf<BlockOf<'timer'>>) {
  const t = useTranslations('editor.design');
  return (
    <Group title={t('timer')}>
      <NumberField
        label={t('closesAfter')}
        value={block.seconds}
        {...RANGE.timerSeconds}
        unit={t('seconds')}
        edit={(seconds) => setBlock(at, 'timer', { seconds })}
        typing={`${block.id}/seconds`}
      />
      <Hint>{t('timerHint')}</Hint>
    </Group>
  );
}

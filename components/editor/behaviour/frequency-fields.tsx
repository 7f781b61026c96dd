'use client';
// How often one visitor may meet the campaign, in plain words, with the tactful defaults one press away.
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { flushSync } from 'react-dom';
import type { Frequency } from '@/core/campaign/frequency';
import { RANGE } from '@/core/campaign/limits';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { useSession } from '../editor-context';
import { Group, Hint } from '../fields/group';
import { LimitField, NumberField } from '../fields/number-field';
import { setFrequency } from '../state/edits';
import { isSame } from '../state/keep-equal';
import { useSentences } from '../use-sentences';

export function FrequencyFields({ frequency }: { frequency: Frequency }) {
  const t = useTranslations('editor.behaviour');
  const { store, readOnly } = useSession();
  const sentences = useSentences();
  const set = (change: Partial<Frequency>) => store.getState().apply(setFrequency(change));
  const isTactful = isSame(frequency, TACTFUL_FREQUENCY);

  return (
    <Group
      title={t('frequency')}
      aside={
        isTactful || readOnly ? null : (
          <Button
            size="sm"
            variant="ghost"
            className="-my-1 h-6! px-1.5!"
            onClick={(event) => {
              const group = event.currentTarget.closest('section');
              flushSync(() => set(TACTFUL_FREQUENCY));
              // This button is gone now.
              group?.querySelector<HTMLElement>('[data-field]')?.focus();
            }}
          >
            <RotateCcw aria-hidden className="size-3" />
            {t('reset')}
          </Button>
        )
      }
    >
      <Hint>{sentences.frequency(frequency)}</Hint>
      <NumberField
        label={t('every')}
        value={frequency.everyHours}
        {...RANGE.everyHours}
        unit={t('unitHours', { count: frequency.everyHours })}
        edit={(everyHours) => setFrequency({ everyHours })}
        typing="frequency/every"
      />
      <NumberField
        label={t('rest')}
        value={frequency.restAfterCloseDays}
        {...RANGE.restAfterCloseDays}
        unit={t('unitDays', { count: frequency.restAfterCloseDays })}
        edit={(restAfterCloseDays) => setFrequency({ restAfterCloseDays })}
        typing="frequency/rest"
      />
      <LimitField
        label={t('closes')}
        value={frequency.stopAfterCloses}
        {...RANGE.stopAfterCloses}
        none={t('noLimit')}
        unit={t('unitCloses', { count: frequency.stopAfterCloses ?? 0 })}
        edit={(stopAfterCloses) => setFrequency({ stopAfterCloses })}
        typing="frequency/closes"
      />
      <LimitField
        label={t('showings')}
        value={frequency.atMost}
        {...RANGE.atMost}
        none={t('noLimit')}
        unit={t('unitShowings', { count: frequency.atMost ?? 0 })}
        edit={(atMost) => setFrequency({ atMost })}
        typing="frequency/showings"
      />
      <Checkbox
        label={t('stopAfterConversion')}
        hint={t('stopAfterConversionHint')}
        checked={frequency.stopAfterConversion}
        disabled={readOnly}
        onChange={(stopAfterConversion) => set({ stopAfterConversion })}
      />
    </Group>
  );
}

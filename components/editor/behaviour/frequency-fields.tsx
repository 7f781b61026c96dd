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
import { AfterOrderFields } from './after-order-fields';
import { IntervalField } from './interval-field';

/** The limits that the tactful defaults do without. */
const NO_MORE = { everyVisits: undefined, everyPages: undefined, afterOrder: undefined };

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
              flushSync(() => store.getState().apply(setFrequency({ ...NO_MORE, ...TACTFUL_FREQUENCY })));
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
      <IntervalField
        label={t('every')}
        unitLabel={t('everyUnit')}
        value={frequency.everyHours}
        max={RANGE.everyHours.max}
        edit={(everyHours) => setFrequency({ everyHours })}
        typing="frequency/every"
      />
      <LimitField
        label={t('everyVisits')}
        value={frequency.everyVisits ?? null}
        {...RANGE.everyVisits}
        none={t('noLimit')}
        unit={t('unitVisits', { count: frequency.everyVisits ?? 0 })}
        edit={(everyVisits) => setFrequency({ everyVisits: everyVisits ?? undefined })}
        typing="frequency/visits"
      />
      <LimitField
        label={t('everyPages')}
        value={frequency.everyPages ?? null}
        {...RANGE.everyPages}
        none={t('noLimit')}
        unit={t('unitPages', { count: frequency.everyPages ?? 0 })}
        edit={(everyPages) => setFrequency({ everyPages: everyPages ?? undefined })}
        typing="frequency/pages"
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
      <AfterOrderFields afterOrder={frequency.afterOrder} />
    </Group>
  );
}

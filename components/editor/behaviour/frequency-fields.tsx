'use client';
// How often one visitor may meet the campaign, in plain words, with the tactful defaults one press away.
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { TACTFUL_FREQUENCY, type Frequency } from '@/core/campaign/frequency';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { useSession } from '../editor-context';
import { Group, Hint } from '../fields/group';
import { NumberField } from '../fields/number-field';
import { setFrequency } from '../state/edits';
import { isSame } from '../state/keep-equal';
import { useSentences } from '../use-sentences';

export function FrequencyFields({ frequency }: { frequency: Frequency }) {
  const t = useTranslations('editor.behaviour');
  const { store } = useSession();
  const sentences = useSentences();
  const set = (change: Partial<Frequency>) => store.getState().apply(setFrequency(change));
  const isTactful = isSame(frequency, TACTFUL_FREQUENCY);

  return (
    <Group
      title={t('frequency')}
      aside={
        isTactful ? null : (
          <Button
            size="sm"
            variant="ghost"
            className="-my-1 h-6! px-1.5!"
            onClick={() => set(TACTFUL_FREQUENCY)}
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
        min={0}
        max={8760}
        unit={t('unitHours')}
        edit={(everyHours) => setFrequency({ everyHours })}
        typing="frequency/every"
      />
      <NumberField
        label={t('rest')}
        value={frequency.restAfterCloseDays}
        min={0}
        max={365}
        unit={t('unitDays')}
        edit={(restAfterCloseDays) => setFrequency({ restAfterCloseDays })}
        typing="frequency/rest"
      />
      <Checkbox
        label={t('limitCloses')}
        checked={frequency.stopAfterCloses !== null}
        onChange={(limited) => set({ stopAfterCloses: limited ? TACTFUL_FREQUENCY.stopAfterCloses : null })}
      />
      {frequency.stopAfterCloses === null ? null : (
        <div className="ps-6">
          <NumberField
            label={t('closes')}
            hideLabel
            layout="stacked"
            value={frequency.stopAfterCloses}
            min={1}
            max={20}
            unit={t('unitCloses', { count: frequency.stopAfterCloses })}
            edit={(stopAfterCloses) => setFrequency({ stopAfterCloses })}
            typing="frequency/closes"
          />
        </div>
      )}
      <Checkbox
        label={t('limitShowings')}
        checked={frequency.atMost !== null}
        onChange={(limited) => set({ atMost: limited ? 5 : null })}
      />
      {frequency.atMost === null ? null : (
        <div className="ps-6">
          <NumberField
            label={t('showings')}
            hideLabel
            layout="stacked"
            value={frequency.atMost}
            min={1}
            max={1000}
            unit={t('unitShowings', { count: frequency.atMost })}
            edit={(atMost) => setFrequency({ atMost })}
            typing="frequency/showings"
          />
        </div>
      )}
      <Checkbox
        label={t('stopAfterConversion')}
        hint={t('stopAfterConversionHint')}
        checked={frequency.stopAfterConversion}
        onChange={(stopAfterConversion) => set({ stopAfterConversion })}
      />
    </Group>
  );
}

'use client';
// Rest for visitors who bought what the campaign offers.
import { useTranslations } from 'next-intl';
import type { Frequency } from '@/core/campaign/frequency';
import { LONGEST, MOST, RANGE } from '@/core/campaign/limits';
import { Checkbox } from '@/components/ui/checkbox';
import { useSession } from '../editor-context';
import { Hint } from '../fields/group';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { setFrequency } from '../state/edits';

type AfterOrder = NonNullable<Frequency['afterOrder']>;

const USUAL: AfterOrder = { days: 30 };

/** As it is typed: one in a line. The empty line that is being typed stays. */
const readLines = (text: string) =>
  text === '' ? undefined : text.split('\n', MOST.offered).map((line) => line.slice(0, LONGEST.offered));

export function AfterOrderFields({ afterOrder }: { afterOrder: AfterOrder | undefined }) {
  const t = useTranslations('editor.behaviour');
  const { store, readOnly } = useSession();
  const edit = (change: Partial<AfterOrder>) => {
    const { products, categories, ...rest } = { ...USUAL, ...afterOrder, ...change };
    return setFrequency({
      afterOrder: { ...rest, ...(products && { products }), ...(categories && { categories }) },
    });
  };
  return (
    <>
      <Checkbox
        label={t('afterOrder')}
        hint={t('afterOrderHint')}
        checked={afterOrder !== undefined}
        disabled={readOnly}
        onChange={(wanted) =>
          store.getState().apply(setFrequency({ afterOrder: wanted ? USUAL : undefined }))
        }
      />
      {afterOrder ? (
        <>
          <NumberField
            label={t('afterOrderRest')}
            value={afterOrder.days}
            {...RANGE.afterOrderDays}
            unit={t('unitDays', { count: afterOrder.days })}
            edit={(days) => edit({ days })}
            typing="frequency/order/days"
          />
          {(['products', 'categories'] as const).map((what) => (
            <TextField
              key={what}
              layout="inline"
              multiline
              label={t(`afterOrder_${what}`)}
              value={(afterOrder[what] ?? []).join('\n')}
              maxLength={MOST.offered * (LONGEST.offered + 1)}
              placeholder={t('afterOrderAny')}
              edit={(text) => edit({ [what]: readLines(text) })}
              typing={`frequency/order/${what}`}
            />
          ))}
          <Hint>{t('afterOrderListsHint')}</Hint>
        </>
      ) : null}
    </>
  );
}

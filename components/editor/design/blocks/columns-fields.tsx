'use client';
// Columns: how many and how wide, how they stand beside each other, and the ground they stand on.
import { PanelLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { COLUMN_FILLS, COLUMN_GAPS } from '@/core/campaign/column-choices';
import { insideOf } from '@/core/campaign/nest-blocks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { useSession, useStep } from '../../editor-context';
import { ChoiceField } from '../../fields/choice-field';
import { Group, Hint } from '../../fields/group';
import { findVariant, setBlock } from '../../state/edits';
import { putPictureBeside } from '../../state/picture-beside';
import { freeId } from '../../state/renew-blocks';
import { randomId, useBlockActs } from '../../use-block-acts';
import { focusHeading } from '../focus-heading';
import type { FieldsOf } from './fields-of';

type Columns = BlockOf<'columns'>;

/** What is offered, by number of columns; an imported campaign may have other widths, which stay until one is chosen. */
const WIDTHS = [
  [[1]],
  [[1, 1], [1, 2], [2, 1], [2, 3], [3, 2]],
  [[1, 1, 1], [2, 1, 1], [1, 2, 1], [1, 1, 2]],
] as const; // prettier-ignore
const STANDS = ['start', 'center', 'stretch'] as const;

const MIDDLE = { x: 0.5, y: 0.5 };

const keyOf = (shares: readonly number[]) => shares.join(':');

export function ColumnsFields({ block, at }: FieldsOf<Columns>) {
  const t = useTranslations('editor.columns');
  const { store, readOnly } = useSession();
  const { hasRoom } = useBlockActs();
  const { shares, gap, vertical, stacks, fill } = block;
  const set = (fields: Parameters<typeof setBlock<'columns'>>[2]) =>
    store.getState().apply(setBlock(at, 'columns', fields));
  const widths: readonly (readonly number[])[] = WIDTHS[shares.length - 1] ?? [];
  const isSeveral = shares.length > 1;
  const step = useStep();
  const isEmpty = step?.blocks.every((other) => insideOf(other)?.block !== block.id) ?? false;
  const startWithPicture = () => {
    if (!hasRoom(at, 1)) return;
    const variant = findVariant(store.getState().history.present, at.variant);
    const taken = variant?.steps.flatMap(({ blocks }) => blocks.map(({ id }) => id)) ?? [];
    const id = freeId('image', new Set(taken), randomId);
    const picture = { id, kind: 'image', picture: null, alt: '', ratio: '4:5', focus: MIDDLE } as const;
    store.getState().apply(putPictureBeside(at, picture));
    store.getState().select(id);
    focusHeading();
  };
  return (
    <>
      {isEmpty && !readOnly ? (
        <Group title={t('start')}>
          <Button size="sm" className="self-start" onClick={startWithPicture}>
            <PanelLeft aria-hidden className="size-3.5" />
            {t('pictureBeside')}
          </Button>
          <Hint>{t('pictureBesideHint')}</Hint>
        </Group>
      ) : null}
      <Group title={t('columns')}>
        <div className="grid grid-cols-[92px_minmax(0,1fr)] items-center gap-x-2 gap-y-2">
          <span aria-hidden className="text-quiet">
            {t('count')}
          </span>
          <Segmented
            label={t('count')}
            value={`${shares.length}`}
            options={WIDTHS.map((_, index) => ({ value: `${index + 1}`, label: `${index + 1}` }))}
            onChange={(count) => set({ shares: [...(WIDTHS[Number(count) - 1]?.[0] ?? [1])] })}
          />
          {isSeveral ? (
            <>
              <span aria-hidden className="text-quiet">
                {t('widths')}
              </span>
              <div role="group" aria-label={t('widths')} className="grid grid-cols-3 gap-1">
                {widths.map((option) => (
                  <WidthButton
                    key={keyOf(option)}
                    shares={option}
                    name={t('widthsName', { widths: keyOf(option) })}
                    isChosen={keyOf(option) === keyOf(shares)}
                    choose={() => set({ shares: [...option] })}
                  />
                ))}
              </div>
            </>
          ) : null}
        </div>
        {isSeveral ? null : <Hint>{t('oneHint')}</Hint>}
      </Group>
      {isSeveral ? (
        <Group title={t('beside')}>
          <Field label={t('gap')} layout="inline">
            <Select
              dense
              value={gap}
              options={COLUMN_GAPS.map((value) => ({ value, label: t(`gaps.${value}`) }))}
              onChange={(next) => set({ gap: next })}
            />
          </Field>
          <ChoiceField
            label={t('vertical')}
            value={vertical}
            options={STANDS.map((value) => ({ value, label: t(`verticals.${value}`) }))}
            edit={(next) => setBlock(at, 'columns', { vertical: next })}
            hint={vertical === 'stretch' ? t('stretchHint') : undefined}
          />
          <Switch
            label={t('stacks')}
            hint={t('stacksHint')}
            checked={stacks}
            disabled={readOnly}
            onChange={(next) => set({ stacks: next })}
          />
        </Group>
      ) : null}
      <Group title={t('ground')}>
        <Field label={t('fill')} layout="inline">
          <Select
            dense
            value={fill}
            options={COLUMN_FILLS.map((value) => ({ value, label: t(`fills.${value}`) }))}
            onChange={(next) => set({ fill: next })}
          />
        </Field>
      </Group>
    </>
  );
}

interface WidthButtonProps {
  shares: readonly number[];
  name: string;
  isChosen: boolean;
  choose: () => void;
}

/** The columns, drawn small. */
function WidthButton({ shares, name, isChosen, choose }: WidthButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-pressed={isChosen}
      onClick={choose}
      className="flex h-8 gap-0.5 rounded-control border border-line p-1.5 hover:bg-hover aria-pressed:border-signal aria-pressed:bg-signal-soft disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:h-11"
    >
      {shares.map((share, index) => (
        <span
          // The same widths may come twice.
          key={index}
          className={`rounded-[2px] ${isChosen ? 'bg-signal' : 'bg-line-strong'}`}
          style={{ flex: share }}
        />
      ))}
    </button>
  );
}

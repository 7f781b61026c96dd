'use client';
// In which column a block stands, where the step has any: the way in and out for those who do not drag.
import { useTranslations } from 'next-intl';
import type { Block } from '@/core/campaign/block';
import { endOfColumn, insideOf, isColumns, nestBlocks } from '@/core/campaign/nest-blocks';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { useSession, useStep } from '../editor-context';
import { Group } from '../fields/group';
import { moveBlocks } from '../state/block-edits';
import type { FieldsOf } from './blocks/fields-of';
import { focusHeading } from './focus-heading';

export function ColumnField({ block, at }: FieldsOf<Block>) {
  const t = useTranslations('editor.columns');
  const { store, readOnly } = useSession();
  const blocks = useStep()?.blocks ?? [];
  const all = blocks.filter(isColumns);
  if (all.length === 0 || isColumns(block)) return null;

  const around = nestBlocks(blocks).find(({ columns }) => columns?.flat().includes(block));
  const column = around?.columns?.findIndex((one) => one.includes(block));
  const choices = all.flatMap(({ id, shares }, index) =>
    shares.map((_, position) => ({
      value: `${id}/${position}`,
      inside: { block: id, column: position },
      label: t('inColumn', {
        several: all.length > 1 ? 'yes' : 'no',
        number: index + 1,
        column: position + 1,
      }),
    })),
  );
  const move = (value: string) => {
    const inside = choices.find((choice) => choice.value === value)?.inside;
    const spot = inside ? endOfColumn(blocks, inside) : { position: blocks.indexOf(block) };
    store.getState().apply(moveBlocks(at, [block.id], spot.position, spot.inside));
  };
  return (
    <Group title={t('place')}>
      <Select
        dense
        label={t('place')}
        value={around ? `${around.block.id}/${column}` : ''}
        options={[
          { value: '', label: t('onItsOwn') },
          ...choices.map(({ value, label }) => ({ value, label })),
        ]}
        onChange={move}
      />
      {insideOf(block) && around && !readOnly ? (
        <Button
          size="sm"
          className="self-start"
          onClick={() => {
            store.getState().select(around.block.id);
            focusHeading();
          }}
        >
          {t('around')}
        </Button>
      ) : null}
    </Group>
  );
}

'use client';
// A list of products: how it is filled, what is said of each, and what a press does.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { Checkbox } from '@/components/ui/checkbox';
import { useSession } from '../../editor-context';
import { ChoiceField } from '../../fields/choice-field';
import { Group, Hint } from '../../fields/group';
import { NumberField } from '../../fields/number-field';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import { CatalogueNote } from '../products/catalogue-note';
import { StrategyList } from '../products/strategy-list';
import type { FieldsOf } from './fields-of';

const FACTS = ['price', 'was', 'saving'] as const;

export function ProductsFields({ block, at }: FieldsOf<BlockOf<'products'>>) {
  const t = useTranslations('editor.products');
  const { store, readOnly } = useSession();
  const { facts, press } = block;
  return (
    <>
      <Group title={t('filled')}>
        <CatalogueNote />
        <StrategyList block={block} at={at} />
      </Group>
      <Group title={t('words')}>
        <TextField
          label={t('title')}
          value={block.title}
          maxLength={LONGEST.shortText}
          placeholder={t('titleNone')}
          edit={(title) => setBlock(at, 'products', { title })}
          typing={`${block.id}/title`}
        />
        <ChoiceField
          label={t('press')}
          value={press}
          options={[
            { value: 'open', label: t('pressOpen') },
            { value: 'cart', label: t('pressCart') },
          ]}
          edit={(next) => setBlock(at, 'products', { press: next })}
          hint={t(press === 'open' ? 'pressOpenHint' : 'pressCartHint')}
        />
        <TextField
          label={t('button')}
          value={block.label}
          maxLength={LONGEST.shortText}
          placeholder={press === 'open' ? t('buttonNone') : ''}
          error={press === 'cart' && block.label.trim() === '' ? t('buttonMissing') : undefined}
          edit={(label) => setBlock(at, 'products', { label })}
          typing={`${block.id}/label`}
        />
        <TextField
          label={t('noneLeft')}
          value={block.noneLeft}
          maxLength={LONGEST.shortText}
          placeholder={t('noneLeftNone')}
          edit={(noneLeft) => setBlock(at, 'products', { noneLeft })}
          typing={`${block.id}/noneLeft`}
        />
      </Group>
      <Group title={t('look')}>
        <ChoiceField
          label={t('arrangement')}
          value={block.arrangement}
          options={[
            { value: 'grid', label: t('arrangements.grid') },
            { value: 'list', label: t('arrangements.list') },
          ]}
          edit={(arrangement) => setBlock(at, 'products', { arrangement })}
        />
        <NumberField
          label={t('count')}
          value={block.count}
          {...RANGE.products}
          edit={(count) => setBlock(at, 'products', { count })}
          typing={`${block.id}/count`}
        />
        <div role="group" aria-label={t('facts')} className="flex flex-col gap-1.5">
          {FACTS.map((fact) => (
            <Checkbox
              key={fact}
              label={t(`fact.${fact}`)}
              checked={facts[fact]}
              disabled={readOnly}
              onChange={(shown) =>
                store.getState().apply(setBlock(at, 'products', { facts: { ...facts, [fact]: shown } }))
              }
            />
          ))}
        </div>
        <Hint>{t('factsHint')}</Hint>
      </Group>
    </>
  );
}

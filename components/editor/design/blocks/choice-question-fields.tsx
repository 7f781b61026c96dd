'use client';
// A question with answers to choose from.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { MOST } from '@/core/campaign/limits';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { useSession } from '../../editor-context';
import { ChoiceField } from '../../fields/choice-field';
import { Group, Hint } from '../../fields/group';
import { LimitField } from '../../fields/number-field';
import { setBlock } from '../../state/edits';
import { setChoice } from '../../state/question-edits';
import type { FieldsOf } from './fields-of';
import { OptionList } from './option-list';
import { QuestionFields } from './question-fields';

type Choice = BlockOf<'select' | 'radio' | 'checkboxes' | 'cards'>;

const RATIOS = ['1:1', '4:3', '4:5'] as const;

export function ChoiceQuestionFields({ block, at }: FieldsOf<Choice>) {
  const t = useTranslations('editor.question');
  const { store, readOnly } = useSession();
  const several = block.kind === 'checkboxes' || (block.kind === 'cards' && block.several);
  return (
    <QuestionFields block={block} at={at}>
      <Group
        title={t('options')}
        aside={
          <span className="text-small text-quiet tabular-nums">
            {t('optionCount', { count: block.options.length, most: MOST.options })}
          </span>
        }
      >
        <OptionList options={block.options} block={block.id} at={at} kind={block.kind} several={several} />
        <Switch
          label={t('shuffle')}
          hint={t('shuffleHint')}
          checked={block.shuffle ?? false}
          disabled={readOnly}
          onChange={(next) => store.getState().apply(setChoice(at, { shuffle: next || undefined }))}
        />
      </Group>
      {block.kind === 'cards' ? <CardFields block={block} at={at} /> : null}
      {(block.kind === 'checkboxes' || block.kind === 'cards') && several ? (
        <LimitFields block={block} at={at} />
      ) : null}
    </QuestionFields>
  );
}

function CardFields({ block: { several, perRow, ratio }, at }: FieldsOf<BlockOf<'cards'>>) {
  const t = useTranslations('editor.question');
  const images = useTranslations('editor.image');
  const { store } = useSession();
  return (
    <Group title={t('cards')}>
      <ChoiceField
        label={t('chosen')}
        value={several ? 'several' : 'one'}
        options={[
          { value: 'one', label: t('chosenOne') },
          { value: 'several', label: t('chosenSeveral') },
        ]}
        edit={(next) => setBlock(at, 'cards', { several: next === 'several' })}
      />
      <ChoiceField
        label={t('perRow')}
        value={`${perRow}` as const}
        options={[
          { value: '2', label: '2' },
          { value: '3', label: '3' },
        ]}
        edit={(next) => setBlock(at, 'cards', { perRow: next === '2' ? 2 : 3 })}
        hint={t('perRowHint')}
      />
      <Field label={images('ratio')} layout="inline">
        <Select
          dense
          value={ratio}
          options={RATIOS.map((value) => ({ value, label: images(`ratios.${value}`) }))}
          onChange={(next) => store.getState().apply(setBlock(at, 'cards', { ratio: next }))}
        />
      </Field>
    </Group>
  );
}

/** How many have to be ticked, and may be. */
function LimitFields({ block, at }: FieldsOf<BlockOf<'checkboxes' | 'cards'>>) {
  const t = useTranslations('editor.question');
  const { id, least = null, most = null, options } = block;
  const range = { min: 1, max: MOST.options };
  const together = options.filter((option) => !option.alone).length;
  const isImpossible = least !== null && (least > together || least > (most ?? least));
  return (
    <Group title={t('howMany')}>
      <LimitField
        label={t('leastOptions')}
        value={least}
        {...range}
        none={t('any')}
        edit={(next) => setChoice(at, { least: next ?? undefined })}
        typing={`${id}/least`}
      />
      <LimitField
        label={t('mostOptions')}
        value={most}
        {...range}
        none={t('any')}
        edit={(next) => setChoice(at, { most: next ?? undefined })}
        typing={`${id}/most`}
      />
      {isImpossible ? <Hint>{t('limitsImpossible')}</Hint> : null}
    </Group>
  );
}

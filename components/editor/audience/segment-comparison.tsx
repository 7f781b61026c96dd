'use client';
// Segments: those of the site by their names, and others as the shop calls them.
import { useTranslations } from 'next-intl';
import type { TextLeaf } from '@/core/campaign/condition';
import { Checkbox } from '@/components/ui/checkbox';
import { useSegmentSets } from '../segment-names';
import type { LeafEditing } from './condition-row';
import { useConditions } from './conditions';
import { TextComparison } from './text-comparison';

export function SegmentComparison({ leaf, ...editing }: LeafEditing & { leaf: TextLeaf }) {
  const t = useTranslations('editor.audience.segments');
  const sets = useSegmentSets();
  const { readOnly } = useConditions();
  if (sets.length === 0 || leaf.operator !== 'is') return <TextComparison {...editing} leaf={leaf} />;
  const keys = sets.flatMap(({ segments }) => segments.map(({ key }) => key));
  const { chosen, others } = splitValues(leaf.values, keys);
  const { row, put } = editing;
  const choose = (key: string, on: boolean) =>
    put({
      ...row,
      leaf: {
        ...leaf,
        // In the order of the sets.
        values: [...keys.filter((one) => (one === key ? on : chosen.includes(one))), ...others],
      },
    });
  return (
    <TextComparison
      {...editing}
      leaf={{ ...leaf, values: others }}
      valuesLabel={t('others')}
      mayBeEmpty={chosen.length > 0}
      put={(next, typing) =>
        put(
          'values' in next.leaf && 'operator' in next.leaf
            ? { ...next, leaf: { ...next.leaf, values: [...chosen, ...next.leaf.values] } }
            : next,
          typing,
        )
      }
    >
      {sets.map(({ id, name, segments }) => (
        <fieldset key={id} className="flex flex-col gap-1">
          <legend className="mb-1 text-small text-quiet">{name}</legend>
          {segments.map((segment) => (
            <Checkbox
              key={segment.key}
              label={segment.name}
              checked={chosen.includes(segment.key)}
              disabled={readOnly}
              onChange={(on) => choose(segment.key, on)}
            />
          ))}
        </fieldset>
      ))}
    </TextComparison>
  );
}

/** Values that are keys of the site, and those that are not. Letter case does not matter to conditions. */
export function splitValues(
  values: readonly string[],
  keys: readonly string[],
): { chosen: string[]; others: string[] } {
  const isKey = (value: string) => keys.includes(value.toLowerCase());
  return {
    chosen: [...new Set(values.filter(isKey).map((value) => value.toLowerCase()))],
    others: values.filter((value) => !isKey(value)),
  };
}

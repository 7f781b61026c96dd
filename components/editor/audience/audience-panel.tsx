'use client';
// Who sees the campaign: a list of conditions that must all hold, and the same as one sentence.
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useDocument, useSession } from '../editor-context';
import { Group, Hint } from '../fields/group';
import { setTargeting } from '../state/edits';
import { useSentences } from '../use-sentences';
import { ConditionRow } from './condition-row';
import { LEAF_KINDS, newLeaf, rowsOf, targetingOf, type Row } from './flat-targeting';

/** Limit of the schema. */
const MOST_CONDITIONS = 50;

export function AudiencePanel() {
  const t = useTranslations('editor.audience');
  const { store, readOnly } = useSession();
  const targeting = useDocument().targeting;
  const sentences = useSentences();
  const rows = rowsOf(targeting);
  const edit = (next: readonly Row[]) => setTargeting(targetingOf(next));

  return (
    <>
      <Group title={t('summary')}>
        <p>{sentences.targeting(targeting)}</p>
      </Group>
      <Group title={t('conditions')}>
        {rows === undefined ? (
          <>
            <Hint>{t('nested')}</Hint>
            <Button
              size="sm"
              className="self-start"
              onClick={() => store.getState().apply(setTargeting({ kind: 'all', of: [] }))}
            >
              {t('startOver')}
            </Button>
          </>
        ) : (
          <>
            {rows.length === 0 ? <Hint>{t('none')}</Hint> : null}
            <ul className="flex flex-col gap-2">
              {rows.map((row, index) => (
                <ConditionRow
                  // Rows have no ids; the kind keeps a row's fields from being reused for another kind.
                  key={`${index}-${row.leaf.kind}`}
                  row={row}
                  number={index + 1}
                  edit={(next) => edit(rows.map((old, position) => (position === index ? next : old)))}
                  onRemove={() =>
                    store.getState().apply(edit(rows.filter((_, position) => position !== index)))
                  }
                />
              ))}
            </ul>
            {readOnly || rows.length >= MOST_CONDITIONS ? null : (
              <Menu
                align="start"
                trigger={
                  <Button size="sm" variant="ghost" className="self-start">
                    <Plus aria-hidden className="size-3.5" />
                    {t('add')}
                  </Button>
                }
              >
                {LEAF_KINDS.map((kind) => (
                  <MenuItem
                    key={kind}
                    onSelect={() =>
                      store.getState().apply(edit([...rows, { negated: false, leaf: newLeaf(kind) }]))
                    }
                  >
                    {t(`kind.${kind}`)}
                  </MenuItem>
                ))}
              </Menu>
            )}
          </>
        )}
      </Group>
    </>
  );
}

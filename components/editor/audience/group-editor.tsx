'use client';
// A group of conditions: how they are joined, each of them, and what can be added. Groups hold groups.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, type RefObject } from 'react';
import { MOST } from '@/core/campaign/limits';
import type { FactKind } from '@/core/targeting';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuGroup, MenuItem } from '@/components/ui/menu';
import { Select } from '@/components/ui/select';
import { Hint } from '../fields/group';
import { AddAudience } from './add-audience';
import { AudienceCondition } from './audience-row';
import { ConditionRow } from './condition-row';
import { newLeaf, type Group, type Path, type Row } from './condition-tree';
import { useConditions } from './conditions';
import { FACT_GROUPS, GROUP_NAMES } from './fact-groups';
import { RowMark } from './row-marks';
import { StickyField, stickingAs } from './sticky-field';

const JOINS = ['all', 'any', 'none', 'notAll'] as const;
type Join = (typeof JOINS)[number];

function joinOf({ negated, group }: Row & { group: Group }): Join {
  if (negated) return group.join === 'any' ? 'none' : 'notAll';
  return group.join;
}

interface GroupEditorProps {
  row: Row & { group: Group };
  path: Path;
  /**
   * Puts `next` in the place of the row at `path`, or takes that row out; with `typing`, the name of a field, while that is
   * typed into.
   */
  put: (path: Path, next: Row | undefined, typing?: string) => void;
}

export function GroupEditor({ row, path, put }: GroupEditorProps) {
  const t = useTranslations('editor.audience');
  const { readOnly, campaign } = useConditions();
  const add = useRef<HTMLButtonElement>(null);
  const { group } = row;
  const isRoot = path.length === 0;
  const number = path.map((index) => index + 1).join('.');
  const append = (next: Row) => put(path, { ...row, group: { ...group, of: [...group.of, next] } });
  const remove = (index: number) => {
    put([...path, index], undefined);
    // What had the focus is gone.
    add.current?.focus();
  };

  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Select
        dense
        label={isRoot ? t('join.label') : t('join.labelNested', { number })}
        value={joinOf(row)}
        options={JOINS.map((value) => ({ value, label: t(`join.${value}`) }))}
        onChange={(join) =>
          put(path, {
            ...row,
            negated: join === 'none' || join === 'notAll',
            group: { ...group, join: join === 'any' || join === 'none' ? 'any' : 'all' },
          })
        }
      />
      {isRoot ? null : (
        <StickyField
          row={row}
          number={number}
          put={(sticky, typing) => put(path, stickingAs(row, sticky), typing)}
        />
      )}
      {group.of.length === 0 ? (
        <Hint>{isRoot ? t(campaign ? 'none' : 'saved.noConditions') : t('emptyGroup')}</Hint>
      ) : null}
      <ul className="flex flex-col gap-2">
        {group.of.map((part, index) => {
          const place = [...path, index];
          const nested = [...place.map((position) => position + 1)].join('.');
          // Rows have no ids; the kind keeps a row's fields from being reused for another kind.
          if ('leaf' in part)
            return (
              <ConditionRow
                key={`${index}-${part.leaf.kind}`}
                row={part}
                number={nested}
                put={(next, typing) => put(place, next, typing)}
                onRemove={() => remove(index)}
              />
            );
          if ('audience' in part)
            return (
              <AudienceCondition
                key={`${index}-audience`}
                row={part}
                number={nested}
                put={(next, typing) => put(place, next, typing)}
                onRemove={() => remove(index)}
              />
            );
          return (
            <li key={`${index}-group`} className="rounded-control border border-line bg-hover/40 p-2">
              <div className="mb-1.5 flex items-center justify-between gap-2">
                <h4 className="font-medium">{t('group', { number: nested })}</h4>
                {readOnly ? null : (
                  <IconButton
                    size="sm"
                    className="-my-1 -me-1"
                    label={t('removeGroup', { number: nested })}
                    icon={<X aria-hidden className="size-3.5" />}
                    onClick={() => remove(index)}
                  />
                )}
              </div>
              <GroupEditor row={part} path={place} put={put} />
              <RowMark number={nested} />
            </li>
          );
        })}
      </ul>
      {readOnly || group.of.length >= MOST.conditions ? null : (
        <div className="-ms-2 flex flex-wrap gap-1">
          <AddCondition button={add} onChoose={(kind) => append({ negated: false, leaf: newLeaf(kind) })} />
          {path.length + 1 < MOST.conditionDepth ? (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => append({ negated: false, group: { join: 'any', of: [] } })}
            >
              <Plus aria-hidden className="size-3.5" />
              {t('addGroup')}
            </Button>
          ) : null}
          {campaign ? (
            <AddAudience
              siteId={campaign.siteId}
              onChoose={(audience) => append({ negated: false, audience })}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}

function AddCondition({
  button,
  onChoose,
}: {
  button: RefObject<HTMLButtonElement | null>;
  onChoose: (kind: FactKind) => void;
}) {
  const t = useTranslations('editor.audience');
  return (
    <Menu
      align="start"
      trigger={
        <Button ref={button} size="sm" variant="ghost">
          <Plus aria-hidden className="size-3.5" />
          {t('add')}
        </Button>
      }
    >
      {GROUP_NAMES.map((name) => (
        <MenuGroup key={name} label={t(`groups.${name}`)}>
          {FACT_GROUPS[name].map((kind) => (
            <MenuItem key={kind} onSelect={() => onChoose(kind)}>
              {t(`fact.${kind}`)}
            </MenuItem>
          ))}
        </MenuGroup>
      ))}
    </Menu>
  );
}

'use client';
// A new block behind the selected one, or at the end of the step. Its words are what the owner writes next.
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuGroup, MenuItem } from '@/components/ui/menu';
import { groupKinds, isOffered } from '../add/block-groups';
import { preloadFields } from '../design/lazy-fields';
import { BlockIcon, useKindName } from '../block-kind';
import { useFormatKind, useSession } from '../editor-context';
import { findWordsField } from '../find-words-field';
import { useAddBlock } from './use-add-block';

/** Stands beside what changes with every key, and does not. */
export const AddBlock = memo(AddBlockMenu);

function AddBlockMenu({ look = 'ghost' }: { look?: 'ghost' | 'secondary' }) {
  const t = useTranslations('editor.layers');
  const { readOnly } = useSession();
  const format = useFormatKind();
  const groupName = useTranslations('editor.add');
  const kindName = useKindName();
  const add = useAddBlock();
  if (readOnly) return null;
  return (
    <Menu
      align="start"
      focusAfter={findWordsField}
      trigger={
        <button
          type="button"
          className={buttonClass({ variant: look, size: 'sm' })}
          onPointerEnter={() => void preloadFields()}
          onFocus={() => void preloadFields()}
        >
          <Plus aria-hidden className="size-3.5" />
          {t('add')}
        </button>
      }
    >
      {groupKinds((kind) => isOffered(kind, format)).map(({ group, kinds }) => (
        <MenuGroup key={group} label={groupName(`groups.${group}`)}>
          {kinds.map((kind) => (
            <MenuItem key={kind} icon={<BlockIcon kind={kind} />} onSelect={() => add(kind)}>
              {kindName(kind)}
            </MenuItem>
          ))}
        </MenuGroup>
      ))}
    </Menu>
  );
}

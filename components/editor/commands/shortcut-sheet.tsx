'use client';
// All keys of the editor on one sheet, read from the table that runs them.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Switch } from '@/components/ui/switch';
import type { EditorDialogProps } from '../dialogs/dialog-parts';
import { useSession } from '../editor-context';
import { setCharacterKeys, usesCharacterKeys } from './character-keys';
import { COMMANDS } from './commands';
import { Keys } from './key-hint';

const SCOPES = ['editor', 'blocks', 'steps', 'variants'] as const;

export function ShortcutSheet({ open, onOpenChange }: EditorDialogProps) {
  const t = useTranslations('editor.commands');
  const { readOnly } = useSession();
  const [areOn, setOn] = useState(usesCharacterKeys);
  return (
    <Dialog
      size="lg"
      sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t('sheet')}
      description={t('sheetHint')}
    >
      <div className="gap-8 sm:columns-2">
        {SCOPES.map((scope) => (
          <section key={scope} aria-labelledby={`keys-${scope}`} className="mb-5">
            <h3 id={`keys-${scope}`} className="mb-1 text-small font-semibold break-after-avoid">
              {t(`scope.${scope}`)}
            </h3>
            <dl>
              {COMMANDS.filter(
                (command) =>
                  command.scope === scope && command.keys.length > 0 && !(readOnly && command.changes),
              ).map(({ id, keys }) => (
                <div
                  key={id}
                  className="flex min-h-8 break-inside-avoid items-center justify-between gap-3 border-b border-line py-1"
                >
                  <dt className="min-w-0">{t(`name.${id}`)}</dt>
                  <dd className="flex shrink-0 flex-wrap justify-end gap-x-2 gap-y-1">
                    {keys.map((chord) => (
                      <Keys key={chord} chord={chord} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="border-t border-line pt-4">
        <Switch
          label={t('characters')}
          hint={t('charactersHint')}
          checked={areOn}
          onChange={(on) => {
            setCharacterKeys(on);
            setOn(on);
          }}
        />
      </div>
    </Dialog>
  );
}

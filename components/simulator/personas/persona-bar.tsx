'use client';
// The visitors that the team keeps: to pick one, to keep what is looked at, to change or delete what is kept.
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Select } from '@/components/ui/select';
import type { MadeUpVisitor } from '../made-up-visitor';
import { PersonaDialog } from './persona-dialog';
import { READY_MADE, readyMade } from './ready-made';
import type { Personas } from './use-personas';

interface PersonaBarProps {
  personas: Personas;
  mayEdit: boolean;
  onStart: (visitor: MadeUpVisitor) => void;
}

function Head({ children }: { children: string }) {
  return (
    <p aria-hidden className="w-full text-head font-medium tracking-[0.06em] text-faint uppercase">
      {children}
    </p>
  );
}

/** Of nobody in particular: no id is like that. */
const NOBODY = '-';

export function PersonaBar({ personas, mayEdit, onStart }: PersonaBarProps) {
  const t = useTranslations('simulator.personas');
  const [naming, setNaming] = useState<'create' | 'rename'>('create');
  const [isOpen, setOpen] = useState(false);
  const [openings, setOpenings] = useState(0);
  const { list, active, isChanged, isBusy } = personas;
  if (!list) return null;
  const name = (what: typeof naming) => {
    setNaming(what);
    setOpenings(openings + 1);
    setOpen(true);
  };

  return (
    <div className="flex flex-col gap-2 border-b border-line px-4 py-3.5">
      {list.length === 0 ? (
        <div role="group" aria-label={t('start')} className="flex flex-col items-start gap-1.5">
          <Head>{t('start')}</Head>
          <div className="flex flex-wrap gap-1.5">
            {READY_MADE.map((which) => (
              <Button key={which} size="sm" onClick={() => onStart(readyMade(which))}>
                {t(`readyMade.${which}`)}
              </Button>
            ))}
          </div>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-1.5">
          <Head>{t('pick')}</Head>
          <div className="min-w-0 flex-1">
            <Select
              label={t('pick')}
              value={active?.id ?? NOBODY}
              options={[
                { value: NOBODY, label: <span className="text-quiet">{t('nobody')}</span> },
                ...list.map(({ id, name: label }) => ({
                  value: id,
                  label: id === active?.id && isChanged ? t('changed', { name: label }) : label,
                })),
              ]}
              onChange={(id) => personas.pick(list.find((persona) => persona.id === id))}
            />
          </div>
          {mayEdit && active ? (
            <Menu
              trigger={
                <button
                  type="button"
                  aria-label={t('menu', { name: active.name })}
                  className={`${buttonClass({ variant: 'ghost' })} w-8 px-0!`}
                >
                  <Ellipsis aria-hidden className="size-4" />
                </button>
              }
            >
              <MenuItem icon={<Pencil aria-hidden />} onSelect={() => name('rename')}>
                {t('rename')}
              </MenuItem>
              <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => personas.remove(active)}>
                {t('remove')}
              </MenuItem>
            </Menu>
          ) : null}
        </div>
      )}
      {mayEdit && (!active || isChanged) ? (
        <div className="flex flex-wrap gap-1.5">
          {active ? (
            <Button size="sm" busy={isBusy} onClick={() => personas.update(active)}>
              {t('update')}
            </Button>
          ) : null}
          <Button
            size="sm"
            variant="ghost"
            className={active ? undefined : '-ms-2.5'}
            onClick={() => name('create')}
          >
            {t(active ? 'saveAnother' : 'save')}
          </Button>
        </div>
      ) : null}
      {openings > 0 ? (
        <PersonaDialog
          key={openings}
          open={isOpen}
          onOpenChange={setOpen}
          what={naming}
          name={naming === 'rename' ? (active?.name ?? '') : ''}
          onName={(given) =>
            naming === 'rename' && active ? personas.rename(active, given) : personas.create(given)
          }
        />
      ) : null}
    </div>
  );
}

'use client';
// The event that a button emits: its name, and what is told of it.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { ActionOf } from '@/core/campaign/action';
import { isOurEvent } from '@/core/campaign/check-action';
import { LONGEST, MOST } from '@/core/campaign/limits';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useSession } from '../../editor-context';
import { CodeField } from '../../fields/code-field';
import { TextField } from '../../fields/text-field';
import type { Edit } from '../../state/edits';

type Emit = ActionOf<'emit'>;

interface EventFieldsProps {
  action: Emit;
  edit: (action: Emit) => Edit;
  typing: string;
}

export function EventFields({ action, edit, typing }: EventFieldsProps) {
  const t = useTranslations('editor.action');
  const { store, readOnly } = useSession();
  const { name, props } = action;
  const set = (next: Emit['props']) => edit({ ...action, props: next });
  const change = (index: number, part: Partial<Emit['props'][number]>) =>
    set(props.map((prop, at) => (at === index ? { ...prop, ...part } : prop)));
  const apply = (next: Edit) => store.getState().apply(next);
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  /** Once it is drawn: the button that was pressed may be gone by then. */
  const goTo = (index: number, what: 'input' | 'button') =>
    requestAnimationFrame(() => {
      const row = list.current?.children[index];
      (row?.querySelector<HTMLElement>(what) ?? add.current)?.focus();
    });
  const remove = (index: number) => {
    apply(set(props.filter((_prop, at) => at !== index)));
    goTo(Math.min(index, props.length - 2), 'button');
  };
  const addProperty = () => {
    apply(set([...props, { name: '', value: '' }]));
    goTo(props.length, 'input');
  };
  return (
    <>
      <CodeField
        label={t('event')}
        value={name}
        maxLength={LONGEST.eventName}
        placeholder="size-guide"
        hint={t('eventHint')}
        error={name.trim() === '' ? t('missing') : isOurEvent(name) ? t('eventOurs') : undefined}
        edit={(next) => edit({ ...action, name: next })}
        typing={`${typing}/event`}
      />
      <div ref={list} className="contents">
        {props.map((prop, index) => (
          <div
            key={index}
            role="group"
            aria-label={t('property', { number: index + 1 })}
            className="flex gap-2"
          >
            <div className="flex min-w-0 flex-1 flex-col gap-2 border-s-2 border-line ps-2">
              <CodeField
                label={t('propertyName')}
                value={prop.name}
                maxLength={LONGEST.eventName}
                error={prop.name.trim() === '' ? t('missing') : undefined}
                edit={(next) => change(index, { name: next })}
                typing={`${typing}/property/${index}/name`}
              />
              <TextField
                layout="inline"
                label={t('propertyValue')}
                value={prop.value}
                maxLength={LONGEST.conditionValue}
                edit={(value) => change(index, { value })}
                typing={`${typing}/property/${index}/value`}
              />
            </div>
            {readOnly ? null : (
              <IconButton
                size="sm"
                label={t('removeProperty', { number: index + 1 })}
                icon={<X aria-hidden className="size-3.5" />}
                onClick={() => remove(index)}
              />
            )}
          </div>
        ))}
      </div>
      {readOnly || props.length >= MOST.eventProperties ? null : (
        <Button ref={add} size="sm" onClick={addProperty}>
          <Plus aria-hidden className="size-3.5" />
          {t('addProperty')}
        </Button>
      )}
    </>
  );
}

'use client';
// When, on a page, the campaign appears: one or several triggers, any or all of them, and what keeps it from appearing.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { LONGEST, MOST } from '@/core/campaign/limits';
import type { Trigger, Triggers } from '@/core/campaign/trigger';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { useSession } from '../editor-context';
import { ChoiceField } from '../fields/choice-field';
import { Group, Hint } from '../fields/group';
import { setTriggers } from '../state/edits';
import { useSentences } from '../use-sentences';
import { CodeField } from '../fields/code-field';
import { kindsToAdd, newTrigger, TRIGGER_KINDS } from './new-trigger';
import { TriggerSettings } from './trigger-settings';

export function TriggerFields({ triggers }: { triggers: Triggers }) {
  const t = useTranslations('editor.behaviour');
  const { store } = useSession();
  const sentences = useSentences();
  const { join, of, cancel } = triggers;
  const addable = kindsToAdd(of);
  const [next] = of.length < MOST.triggers ? addable : [];

  const withTriggers = (others: Trigger[]): Triggers => ({ ...triggers, of: others });
  const withTrigger = (index: number, trigger: Trigger) =>
    withTriggers(of.map((old, position) => (position === index ? trigger : old)));
  const apply = (changed: Triggers) => store.getState().apply(setTriggers(changed));
  const list = useRef<HTMLUListElement>(null);
  /** The button that was pressed may be gone afterwards; the focus goes on to the trigger at `index`. */
  const applyAndGoTo = (changed: Triggers, index: number) => {
    flushSync(() => apply(changed));
    list.current?.children[index]?.querySelector('button')?.focus();
  };

  return (
    <Group title={t('when')}>
      <Hint>{sentences.triggers(triggers)}</Hint>
      {of.length > 1 ? (
        <ChoiceField<Triggers['join']>
          label={t('join')}
          value={join}
          options={[
            { value: 'any', label: t('joinAny') },
            { value: 'all', label: t('joinAll') },
          ]}
          edit={(chosen) => setTriggers({ ...triggers, join: chosen })}
        />
      ) : null}
      <ul ref={list} className="flex flex-col gap-2">
        {of.map((trigger, index) => (
          <li
            key={`${trigger.kind}-${index}`}
            className="flex flex-col gap-1.5 rounded-control border border-line p-1.5"
          >
            <div className="flex items-center gap-1">
              <Select<Trigger['kind']>
                dense
                label={t('triggerKind', { number: index + 1 })}
                value={trigger.kind}
                options={TRIGGER_KINDS.filter((kind) => kind === trigger.kind || addable.includes(kind)).map(
                  (kind) => ({ value: kind, label: t(`trigger.${kind}`) }),
                )}
                onChange={(kind) => apply(withTrigger(index, newTrigger(kind)))}
              />
              {of.length > 1 ? (
                <IconButton
                  size="sm"
                  label={t('removeTrigger', { number: index + 1 })}
                  icon={<X aria-hidden className="size-3.5" />}
                  onClick={() => {
                    const others = of.filter((_, position) => position !== index);
                    applyAndGoTo(withTriggers(others), Math.min(index, others.length - 1));
                  }}
                />
              ) : null}
            </div>
            <TriggerSettings
              trigger={trigger}
              edit={(changed) => setTriggers(withTrigger(index, changed))}
              typing={`trigger/${index}`}
            />
          </li>
        ))}
      </ul>
      {next ? (
        <Button
          size="sm"
          variant="ghost"
          className="self-start"
          onClick={() => applyAndGoTo(withTriggers([...of, newTrigger(next)]), of.length)}
        >
          <Plus aria-hidden className="size-3.5" />
          {t('addTrigger')}
        </Button>
      ) : null}
      <CodeField
        label={t('cancel')}
        value={cancel ?? ''}
        maxLength={LONGEST.eventName}
        placeholder="order.placed"
        edit={(name) => setTriggers(name === '' ? { join, of } : { join, of, cancel: name })}
        typing="trigger/cancel"
        hint={t('cancelHint')}
      />
    </Group>
  );
}

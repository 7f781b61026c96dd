'use client';
// When, on a page, the campaign appears: one or several triggers, any or all of them.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { RANGE } from '@/core/campaign/limits';
import type { Trigger, Triggers } from '@/core/campaign/trigger';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { useSession } from '../editor-context';
import { ChoiceField } from '../fields/choice-field';
import { Group, Hint } from '../fields/group';
import { NumberField } from '../fields/number-field';
import { setTriggers } from '../state/edits';
import { useSentences } from '../use-sentences';

const KINDS = ['time', 'scroll', 'exit'] as const satisfies readonly Trigger['kind'][];
type Kind = (typeof KINDS)[number];

function newTrigger(kind: Kind): Trigger {
  switch (kind) {
    case 'time':
      return { kind, seconds: 5 };
    case 'scroll':
      return { kind, percent: 50 };
    case 'exit':
      return { kind };
  }
}

export function TriggerFields({ triggers }: { triggers: Triggers }) {
  const t = useTranslations('editor.behaviour');
  const { store } = useSession();
  const sentences = useSentences();
  const { join, of } = triggers;
  const unused = KINDS.filter((kind) => !of.some((trigger) => trigger.kind === kind));

  const withTrigger = (index: number, trigger: Trigger): Triggers => ({
    join,
    of: of.map((old, position) => (position === index ? trigger : old)),
  });
  const apply = (next: Triggers) => store.getState().apply(setTriggers(next));
  const list = useRef<HTMLUListElement>(null);
  /** The button that was pressed may be gone afterwards; the focus goes on to the trigger at `index`. */
  const applyAndGoTo = (next: Triggers, index: number) => {
    flushSync(() => apply(next));
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
          edit={(next) => setTriggers({ join: next, of })}
        />
      ) : null}
      <ul ref={list} className="flex flex-col gap-2">
        {of.map((trigger, index) => (
          <li
            key={`${trigger.kind}-${index}`}
            className="flex flex-col gap-1.5 rounded-control border border-line p-1.5"
          >
            <div className="flex items-center gap-1">
              <Select<Kind>
                dense
                label={t('triggerKind', { number: index + 1 })}
                value={trigger.kind}
                options={KINDS.filter((kind) => kind === trigger.kind || unused.includes(kind)).map(
                  (kind) => ({
                    value: kind,
                    label: t(`trigger.${kind}`),
                  }),
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
                    applyAndGoTo({ join, of: others }, Math.min(index, others.length - 1));
                  }}
                />
              ) : null}
            </div>
            {trigger.kind === 'time' ? (
              <NumberField
                label={t('seconds')}
                value={trigger.seconds}
                {...RANGE.delaySeconds}
                step={0.5}
                unit={t('unitSeconds', { count: trigger.seconds })}
                edit={(seconds) => setTriggers(withTrigger(index, { kind: 'time', seconds }))}
                typing={`trigger/${index}/seconds`}
              />
            ) : null}
            {trigger.kind === 'scroll' ? (
              <NumberField
                label={t('percent')}
                value={trigger.percent}
                {...RANGE.scrollPercent}
                unit={t('unitScroll')}
                edit={(percent) => setTriggers(withTrigger(index, { kind: 'scroll', percent }))}
                typing={`trigger/${index}/percent`}
              />
            ) : null}
            {trigger.kind === 'exit' ? (
              <p className="px-1 pb-0.5 text-small text-quiet">{t('exitHint')}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {unused[0] ? (
        <Button
          size="sm"
          variant="ghost"
          className="self-start"
          onClick={() => {
            if (unused[0]) applyAndGoTo({ join, of: [...of, newTrigger(unused[0])] }, of.length);
          }}
        >
          <Plus aria-hidden className="size-3.5" />
          {t('addTrigger')}
        </Button>
      ) : null}
    </Group>
  );
}

'use client';
// The outcomes in the order that decides between equals, how one of them is chosen, and what comes before and after that.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { MOST } from '@/core/campaign/limits';
import { ChoosingFields } from './choosing-fields';
import { OutcomeEditor } from './outcome-editor';
import { useQuizDesk } from './quiz-desk';
import { outcomeKey } from './read-flow';

export function OutcomeList() {
  const t = useTranslations('quiz.outcomes');
  const { quiz, words, selected, select, change, readOnly, newId, marked } = useQuizDesk();
  const { outcomes } = quiz;
  const move = (index: number, by: -1 | 1) =>
    change((now) => {
      const next = [...now.outcomes];
      const [moved] = next.splice(index, 1);
      if (moved) next.splice(index + by, 0, moved);
      return { ...now, outcomes: next };
    });
  const add = () => {
    const id = newId('outcome');
    const name = t('newName', { number: outcomes.length + 1 });
    change((now) => ({ ...now, outcomes: [...now.outcomes, { id, name, does: [] }] }));
    select(outcomeKey(id));
  };
  return (
    <>
      <p className="px-3 pt-3 pb-2 text-small text-quiet">{t('order')}</p>
      <ol aria-label={t('title')} className="border-t border-line">
        {outcomes.map(({ id, step }, index) => {
          const key = outcomeKey(id);
          const isOpen = selected === key;
          return (
            <li
              key={id}
              className={classNames('border-b border-line', marked.has(key) && 'border-s-2 border-s-warn')}
            >
              <div className="flex items-center gap-0.5 pe-1">
                <button
                  type="button"
                  aria-expanded={isOpen}
                  onClick={() => select(isOpen ? null : key)}
                  className="flex min-w-0 flex-1 items-start gap-2 px-3 py-2 text-start hover:bg-hover focus-visible:-outline-offset-2"
                >
                  <span className="w-5 shrink-0 text-small text-faint tabular-nums">{index + 1}</span>
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{words.outcome(id)}</span>
                    <span className="block truncate text-small text-quiet">
                      {step === undefined ? t('closes') : t('shows', { step: words.step(step) })}
                      {quiz.fallback === id ? ` · ${t('isFallback')}` : ''}
                    </span>
                  </span>
                </button>
                <IconButton
                  size="sm"
                  label={t('up', { name: words.outcome(id) })}
                  disabled={readOnly || index === 0}
                  icon={<ArrowUp aria-hidden className="size-3.5" />}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  size="sm"
                  label={t('down', { name: words.outcome(id) })}
                  disabled={readOnly || index === outcomes.length - 1}
                  icon={<ArrowDown aria-hidden className="size-3.5" />}
                  onClick={() => move(index, 1)}
                />
                <IconButton
                  size="sm"
                  label={t('remove', { name: words.outcome(id) })}
                  disabled={readOnly || outcomes.length === 1}
                  icon={<Trash2 aria-hidden className="size-3.5" />}
                  onClick={() =>
                    change((now) => ({ ...now, outcomes: now.outcomes.filter((one) => one.id !== id) }))
                  }
                />
              </div>
              {isOpen ? <OutcomeEditor id={id} /> : null}
            </li>
          );
        })}
      </ol>
      {outcomes.length < MOST.outcomes ? (
        <div className="border-b border-line px-3 py-2">
          <Button size="sm" variant="ghost" disabled={readOnly} onClick={add}>
            <Plus aria-hidden className="size-3.5" />
            {t('add')}
          </Button>
        </div>
      ) : null}
      <ChoosingFields />
    </>
  );
}

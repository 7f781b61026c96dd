'use client';
// The quiz as a page of its own besides: whether there is one, its link, and what it still needs.
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { Switch } from '@/components/ui/switch';
import { isLive } from '@/core/campaign-status';
import { useDocument, useSession } from '../editor-context';
import { Group, Hint } from '../fields/group';
import { setQuizPage, showEverybody } from '../state/edits';

export function PageFields() {
  const t = useTranslations('editor.quiz.page');
  const { store, desk, campaign, site, readOnly } = useSession();
  const { quizPage: isOn = false } = useDocument();
  const now = useNow();
  const place = useRef<HTMLDivElement>(null);
  const isAsked = useStore(desk, ({ quiz }) => quiz.asked === 'page');
  useEffect(() => {
    if (!isAsked) return;
    desk.getState().lookAtQuiz({ asked: null });
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.querySelector<HTMLElement>('[role=switch]')?.focus({ preventScroll: true });
  }, [isAsked, desk]);

  const isReleased = campaign.published?.document.quizPage === true;
  const answers = isReleased && isLive(campaign.life, now.getTime()) && !site.paused;
  return (
    <div ref={place} data-quiz-page>
      <Group title={t('title')}>
        <Switch
          label={t('switch')}
          hint={t('hint')}
          checked={isOn}
          disabled={readOnly}
          onChange={(isThere) => store.getState().apply(setQuizPage(isThere))}
        />
        {isOn ? (
          <>
            <InTheWay />
            <CopyField value={campaign.quizPage} label={t('link')} />
            <Hint>
              {t(answers ? 'works' : isReleased ? 'rests' : 'unpublished')}{' '}
              {answers ? (
                <a className={linkClass} href={campaign.quizPage} target="_blank" rel="noreferrer">
                  {t('open')}
                </a>
              ) : null}
            </Hint>
          </>
        ) : isReleased ? (
          <Hint>{t('ends')}</Hint>
        ) : null}
      </Group>
    </div>
  );
}

/** Whoever has the link came for the quiz: every variant has to have one, and nobody may be left out. */
function InTheWay() {
  const t = useTranslations('editor.quiz.page');
  const format = useFormatter();
  const { store, readOnly } = useSession();
  const { variants, holdout, coverage } = useDocument();
  const [bare, ...others] = variants.filter(({ quiz }) => !quiz);
  return (
    <>
      {bare ? (
        <Message
          tone="bad"
          action={
            <Button size="sm" onClick={() => store.getState().goTo({ variant: bare.id, panel: 'quiz' })}>
              {t('openVariant', { name: bare.name })}
            </Button>
          }
        >
          {t('withoutQuiz', {
            count: others.length + 1,
            names: format.list([bare, ...others].map(({ name }) => name)),
          })}
        </Message>
      ) : null}
      {holdout > 0 || coverage < 1 ? (
        <Message
          tone="bad"
          action={
            <Button size="sm" disabled={readOnly} onClick={() => store.getState().apply(showEverybody())}>
              {t('everybody')}
            </Button>
          }
        >
          {t('leftOut', { share: 1 - coverage * (1 - holdout) })}
        </Message>
      ) : null}
    </>
  );
}

'use client';
// A save that the server refuses for good: why, and the way on. The work stays in the editor and in this browser.
import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { Button, ButtonLink } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { useSession } from './editor-context';

export function SaveProblem() {
  const t = useTranslations('editor.save');
  const { saving } = useSession();
  const phase = useStore(saving.state, (state) => state.phase);
  if (phase.kind !== 'refused') return null;
  return (
    <div className="border-b border-line bg-panel px-3 py-2">
      <Message
        tone="bad"
        announce
        action={
          <span className="flex flex-wrap gap-2">
            {phase.refusal === 'signed-out' ? (
              <ButtonLink size="sm" href="/login" target="_blank">
                {t('signIn')}
              </ButtonLink>
            ) : null}
            <Button size="sm" onClick={() => saving.hurry()}>
              {t('tryAgain')}
            </Button>
          </span>
        }
      >
        {t(`refusal.${phase.refusal}`)}
      </Message>
    </div>
  );
}

'use client';
// What a receiver tells genuine messages by. Shown when asked for, so that it does not stand on every shared screen.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import { Section } from '@/components/ui/section';
import type { WebhookActions } from './use-webhook-actions';

export function SigningSecret({ secret, actions }: { secret: string; actions: WebhookActions }) {
  const t = useTranslations('webhooks.secret');
  const [isShown, setShown] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <Section title={t('title')} description={t('description')}>
      {isShown ? <CopyField value={secret} label={t('label')} /> : null}
      <div className={isShown ? 'mt-2 flex flex-wrap gap-2' : 'flex flex-wrap gap-2'}>
        <Button size="sm" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'hide' : 'show')}
        </Button>
        <Dialog
          open={isAsking}
          onOpenChange={setAsking}
          title={t('renewTitle')}
          description={t('renewBody')}
          trigger={
            <Button size="sm" variant="ghost">
              {t('renew')}
            </Button>
          }
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
              <Button
                variant="primary"
                busy={actions.busy}
                onClick={() => {
                  // The one on the screen is no longer the one once the answer is here.
                  setShown(false);
                  actions.rotate(() => {
                    setAsking(false);
                    setShown(true);
                  });
                }}
              >
                {t('renew')}
              </Button>
            </>
          }
        />
      </div>
    </Section>
  );
}

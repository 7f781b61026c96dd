'use client';
// Whether whoever leaves an address has to confirm it by the link in a mail. Without mail nobody could.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';

interface DoubleOptInProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** As saved: what is on can be switched off without mail. */
  wasOn: boolean;
  mailReady: boolean;
  /** This person may set mail up. */
  isOperator: boolean;
  disabled: boolean;
}

export function DoubleOptIn({ checked, onChange, wasOn, mailReady, isOperator, disabled }: DoubleOptInProps) {
  const t = useTranslations('settings.doubleOptIn');
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-3">
        <Switch
          label={t('label')}
          hint={t('hint')}
          checked={checked}
          onChange={onChange}
          disabled={disabled || (!mailReady && !checked && !wasOn)}
        />
        {mailReady ? null : (
          <Message {...(checked && { tone: 'warn' as const })}>
            {t(checked ? 'noMailOn' : 'noMail')}{' '}
            {isOperator ? (
              <Link href="/server" className={linkClass}>
                {t('setUpMail')}
              </Link>
            ) : (
              t('askOperator')
            )}
          </Message>
        )}
      </div>
    </Section>
  );
}

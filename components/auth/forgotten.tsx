// The way to another password: by mail where mails go out, else by whoever has the server.
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Command } from '@/components/ui/command';
import { linkClass } from '@/components/ui/link-class';

export function Forgotten({ mailReady }: { mailReady: boolean }) {
  const t = useTranslations('auth.login');
  return (
    <p className="mt-2 border-t border-line pt-4 text-small text-quiet">
      {mailReady ? (
        <Link href="/forgot" className={linkClass}>
          {t('forgotLink')}
        </Link>
      ) : (
        t.rich('forgot', { code: Command })
      )}
    </p>
  );
}

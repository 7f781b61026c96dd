'use client';
// Asks before owners give up their own role: nobody but another owner can give it back.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Role } from '@/server/trpc/router';

interface ChangeOwnRoleProps {
  /** The role that was chosen; undefined: nothing is asked. */
  role: Role | undefined;
  onClose: () => void;
  onConfirm: (role: Role) => void;
}

export function ChangeOwnRole({ role, onClose, onConfirm }: ChangeOwnRoleProps) {
  const t = useTranslations('team');
  const cancel = useTranslations('ui')('cancel');
  return (
    <Dialog
      open={role !== undefined}
      onOpenChange={onClose}
      title={t('members.ownTitle')}
      description={t('members.ownBody')}
      footer={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            variant="primary"
            onClick={() => {
              if (role !== undefined) onConfirm(role);
              onClose();
            }}
          >
            {t('members.ownConfirm')}
          </Button>
        </>
      }
    >
      {role === undefined ? null : <p>{t(`roleHints.${role}`)}</p>}
    </Dialog>
  );
}

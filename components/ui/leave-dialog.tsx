'use client';
// Whether unsaved work is given up, or stayed with.
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { Dialog } from './dialog';

interface LeaveDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onLeave: () => void;
}

export function LeaveDialog({ open, onOpenChange, onLeave }: LeaveDialogProps) {
  const t = useTranslations('ui.leave');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('description')}
      footer={
        <>
          <Button onClick={onLeave}>{t('leave')}</Button>
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            {t('stay')}
          </Button>
        </>
      }
    />
  );
}

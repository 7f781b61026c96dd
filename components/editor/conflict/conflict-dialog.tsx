'use client';
// Two people, or two windows of one person, saved the same draft: both sides, difference by difference, and the choice. Nothing is decided by closing it.
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useNotify } from '@/components/ui/toast';
import { useDocument, useSession } from '../editor-context';
import { compareDocuments, type Difference } from '../state/compare-documents';
import { FactValue, useFactPlace } from './fact-words';

interface ConflictDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function ConflictDialog({ open, onOpenChange }: ConflictDialogProps) {
  const t = useTranslations('editor.conflict');
  const format = useFormatter();
  const { store, saving } = useSession();
  const notify = useNotify();
  const mine = useDocument();
  const phase = useStore(saving.state, (state) => state.phase);
  const base = useStore(saving.state, (state) => state.saved);
  const theirs = phase.kind === 'conflict' ? phase.theirs : undefined;
  const differences = useMemo(
    () => (theirs ? compareDocuments(base, mine, theirs.document) : []),
    [base, mine, theirs],
  );
  if (!theirs) return null;
  const who = theirs.savedBy ?? t('someone');
  const self = theirs.byYou ? 'yes' : 'no';

  return (
    <Dialog
      size="lg"
      opensByItself
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('description', {
        who,
        self,
        time: format.dateTime(theirs.savedAt, { dateStyle: 'medium', timeStyle: 'short' }),
      })}
      footer={
        <>
          <Button
            onClick={() => {
              saving.tell({ kind: 'took-theirs' });
              store.getState().apply(() => theirs.document);
              notify({ title: t('tookTheirs', { who, self }), description: t('tookTheirsHint') });
            }}
          >
            {t('takeTheirs', { who, self })}
          </Button>
          <Button
            variant="primary"
            onClick={() => {
              saving.tell({ kind: 'kept-mine' });
              notify({ title: t('keptMine') });
            }}
          >
            {t('keepMine')}
          </Button>
        </>
      }
    >
      {differences.length === 0 ? (
        <p className="text-quiet">{t('same')}</p>
      ) : (
        <>
          <div
            aria-hidden
            className="grid grid-cols-2 gap-3 border-b border-line pb-1.5 text-head font-medium tracking-[0.05em] text-faint uppercase"
          >
            <span>{t('mine')}</span>
            <span>{self === 'yes' ? t('otherWindow') : who}</span>
          </div>
          <ul>
            {differences.map((difference) => (
              <DifferenceRow
                key={difference.key}
                difference={difference}
                who={self === 'yes' ? t('otherWindow') : who}
                self={self}
              />
            ))}
          </ul>
        </>
      )}
      <p className="mt-3 text-small text-quiet">{t('choices', { who, self })}</p>
    </Dialog>
  );
}

interface DifferenceRowProps {
  difference: Difference;
  who: string;
  self: 'yes' | 'no';
}

function DifferenceRow({ difference, who, self }: DifferenceRowProps) {
  const t = useTranslations('editor.conflict');
  const placeOf = useFactPlace();
  const { mine, theirs, by } = difference;
  const fact = mine ?? theirs;
  if (!fact) return null;
  return (
    <li className="border-b border-line py-2.5 last:border-b-0">
      <div className="mb-1.5 flex items-center justify-between gap-2">
        <span className="text-small font-semibold">{placeOf(fact)}</span>
        <Badge tone={by === 'both' ? 'warn' : 'neutral'}>{t(`by.${by}`, { who, self })}</Badge>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Side name={t('mine')} changed={by !== 'them'}>
          <FactValue fact={mine} />
        </Side>
        <Side name={who} changed={by !== 'me'}>
          <FactValue fact={theirs} />
        </Side>
      </div>
    </li>
  );
}

function Side({ name, changed, children }: { name: string; changed: boolean; children: React.ReactNode }) {
  return (
    <div className={`min-w-0 wrap-anywhere whitespace-pre-line ${changed ? '' : 'text-quiet'}`}>
      <span className="sr-only">{name}: </span>
      {children}
    </div>
  );
}

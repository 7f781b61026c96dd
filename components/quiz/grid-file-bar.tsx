'use client';
// The grid as a file: out for a spreadsheet, and back with a look at what would change before anything does.
import { Download, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FileButton } from '@/components/ui/file-button';
import { Message } from '@/components/ui/message';
import { weightAt, writeWeight, type GridChange, type GridRow } from './grid';
import { LONGEST_FILE, readGrid, writeGrid, type GridFault } from './grid-file';
import { useQuizDesk } from './quiz-desk';

/** Of what would change, as many are listed; a count says the rest. */
const LISTED = 40;

export function GridFileBar({
  rows,
  onApply,
}: {
  rows: readonly GridRow[];
  onApply: (changes: readonly GridChange[]) => void;
}) {
  const t = useTranslations('quiz.grid');
  const { quiz, words, readOnly } = useQuizDesk();
  const [read, setRead] = useState<ReturnType<typeof readGrid> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isTooLong, setTooLong] = useState(false);
  const save = () => {
    const url = URL.createObjectURL(
      new Blob([writeGrid(quiz, rows, words)], { type: 'text/csv;charset=utf-8' }),
    );
    const link = Object.assign(document.createElement('a'), { href: url, download: 'quiz-points.csv' });
    link.click();
    // Safari reads it only a moment later.
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  const open = async (file: File) => {
    setTooLong(file.size > LONGEST_FILE);
    if (file.size > LONGEST_FILE) return;
    setRead(readGrid(await file.text(), quiz, rows));
    setOpen(true);
  };
  const faultWords = (fault: GridFault) => {
    switch (fault.kind) {
      case 'no-columns':
        return t('faults.no-columns');
      case 'unknown-row':
      case 'unknown-column':
      case 'twice':
        return t(`faults.${fault.kind}`, { line: fault.line, text: fault.text });
      case 'bad-cell':
        return t('faults.bad-cell', { line: fault.line, text: fault.text, scale: words.scale(fault.scale) });
    }
  };
  const changes = read?.changes ?? [];
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-2">
      <p className="min-w-48 flex-1 text-small text-quiet">{t('hint')}</p>
      <Button size="sm" onClick={save} disabled={rows.length === 0}>
        <Download aria-hidden className="size-3.5" />
        {t('export')}
      </Button>
      {readOnly ? null : (
        <FileButton
          size="sm"
          accept=".csv,.tsv,text/csv,text/tab-separated-values"
          onFile={(file) => void open(file)}
        >
          <Upload aria-hidden className="size-3.5" />
          {t('import')}
        </FileButton>
      )}
      {isTooLong ? <Message tone="bad">{t('tooLong')}</Message> : null}
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        size="lg"
        title={t('importTitle')}
        description={t('importSummary', {
          read: read?.read ?? 0,
          changes: changes.length,
          faults: read?.faults.length ?? 0,
        })}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button
              variant="primary"
              disabled={changes.length === 0}
              onClick={() => {
                onApply(changes);
                setOpen(false);
              }}
            >
              {t('apply', { count: changes.length })}
            </Button>
          </>
        }
      >
        {read && read.faults.length > 0 ? (
          <section className="mb-4">
            <h3 className="mb-1 text-small font-semibold">{t('faultsTitle')}</h3>
            <ul className="list-disc ps-5 text-small">
              {read.faults.slice(0, LISTED).map((fault) => (
                <li key={JSON.stringify(fault)}>{faultWords(fault)}</li>
              ))}
              {read.faults.length > LISTED ? (
                <li>{t('more', { count: read.faults.length - LISTED })}</li>
              ) : null}
            </ul>
          </section>
        ) : null}
        {changes.length > 0 ? (
          <section>
            <h3 className="mb-1 text-small font-semibold">{t('changesTitle')}</h3>
            <ul className="list-disc ps-5 text-small">
              {changes.slice(0, LISTED).map((one) => {
                const row = rows.find(
                  ({ question, answer }) => question === one.question && answer === one.answer,
                );
                return (
                  <li key={`${one.question} ${one.answer} ${one.scale}`}>
                    {t('changed', {
                      question: words.question(one.question),
                      answer: row ? words.row(row) : '',
                      scale: words.scale(one.scale),
                      before: writeWeight(weightAt(quiz, one, one.scale)) || '–',
                      after: writeWeight(one.weight) || '–',
                    })}
                  </li>
                );
              })}
              {changes.length > LISTED ? <li>{t('more', { count: changes.length - LISTED })}</li> : null}
            </ul>
          </section>
        ) : null}
      </Dialog>
    </div>
  );
}

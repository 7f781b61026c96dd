'use client';
// A link that shows the campaign on the shop itself, as a visitor that somebody makes up. What the page says by itself is not
// asked here: the preview reads it there.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useFormatter, useNow, useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useTRPC } from '@/components/api/trpc';
import { useMoney } from '@/components/i18n/site-currency';
import { answersOf, momentOf, type MadeUpVisitor } from '@/components/simulator/made-up-visitor';
import { stickyAnswers } from '@/components/simulator/sticky-answers';
import { VisitorForm } from '@/components/simulator/visitor-form';
import { Button, buttonClass } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { LONGEST } from '@/core/campaign/limits';
import type { PreviewLink, PreviewQuestions } from '@/server/trpc/router';
import { useSession } from '../editor-context';

interface PreviewDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What is chosen at first: the draft, or what the shop runs. */
  begin: 'draft' | 'release';
}

const DRAFT = 'draft';
const AGREES: MadeUpVisitor = {
  consent: ['statistics', 'personalisation', 'marketing'],
  time: '',
  typed: {},
  unknown: [],
};

export function PreviewDialog({ open, onOpenChange, begin }: PreviewDialogProps) {
  const t = useTranslations('editor.preview');
  const { campaign, saving } = useSession();
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const { data: questions, error } = useQuery(
    trpc.campaigns.previewQuestions.queryOptions({ campaignId: campaign.id }, { staleTime: 0, gcTime: 0 }),
  );
  const make = useMutation(trpc.campaigns.previewLink.mutationOptions());
  const running = campaign.published?.release;
  const [chosen, choose] = useState(begin === 'release' && running ? String(running) : DRAFT);
  const [path, setPath] = useState('/');
  const [visitor, setVisitor] = useState(AGREES);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [link, setLink] = useState<PreviewLink | null>(null);
  const surroundings = {
    now: useNow().getTime(),
    timeZone: useTimeZone() ?? 'UTC',
    home: questions?.shopUrl ?? '/',
    moneyDigits: useMoney().digits,
  };
  const asked = questions && questionsOf(questions, chosen);

  const run = async () => {
    if (!asked) return;
    setBusy(true);
    setFailure(null);
    try {
      // The link shows the saved draft, so it must be the one on the screen.
      if (chosen === DRAFT && !(await saving.settle())) return setFailure(t('notSaved'));
      const names = new Set(asked.facts.map(({ kind, asked: given }) => [kind, ...given].join(' ')));
      setLink(
        await make.mutateAsync({
          campaignId: campaign.id,
          release: chosen === DRAFT ? null : Number(chosen),
          path,
          answers: {
            ...answersOf(visitor, asked.facts, surroundings),
            ...stickyAnswers(visitor, asked.sticky),
          },
          unknown: visitor.unknown.filter((name) => names.has(name) || name.startsWith('sticky ')),
          consent: {
            statistics: visitor.consent.includes('statistics'),
            personalisation: visitor.consent.includes('personalisation'),
            marketing: visitor.consent.includes('marketing'),
          },
          time: visitor.time === '' ? null : momentOf(visitor, surroundings),
        }),
      );
    } catch (thrown) {
      setFailure(sentence(thrown));
    } finally {
      setBusy(false);
    }
  };

  if (link)
    return <MadeLink link={link} open={open} onOpenChange={onOpenChange} onBack={() => setLink(null)} />;

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      title={t('title')}
      description={t('description')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button variant="primary" busy={isBusy} disabled={!asked} onClick={() => void run()}>
            {t('make')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {(failure ?? error) ? (
          <Message tone="bad" announce>
            {failure ?? sentence(error)}
          </Message>
        ) : null}
        {questions && asked ? (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label={t('what')}>
                <ShownChoice questions={questions} chosen={chosen} onChoose={choose} />
              </Field>
              <Field label={t('page')} hint={t('pageHint')}>
                <Input
                  value={path}
                  maxLength={LONGEST.url}
                  spellCheck={false}
                  autoCapitalize="none"
                  className="font-mono text-small!"
                  onChange={(event) => setPath(event.target.value)}
                />
              </Field>
            </div>
            <VisitorForm
              visitor={visitor}
              facts={asked.facts}
              sticky={asked.sticky}
              surroundings={surroundings}
              onChange={(part) => setVisitor((before) => ({ ...before, ...part }))}
            />
          </>
        ) : error ? null : (
          <Skeleton className="h-72 w-full" />
        )}
      </div>
    </Dialog>
  );
}

function questionsOf({ draft, releases }: PreviewQuestions, chosen: string) {
  return chosen === DRAFT ? draft : releases.find(({ number }) => String(number) === chosen);
}

function ShownChoice({
  questions,
  chosen,
  onChoose,
}: {
  questions: PreviewQuestions;
  chosen: string;
  onChoose: (chosen: string) => void;
}) {
  const t = useTranslations('editor.preview');
  const format = useFormatter();
  return (
    <Select
      value={chosen}
      onChange={onChoose}
      options={[
        { value: DRAFT, label: t('draft') },
        ...questions.releases.map(({ number, publishedAt }) => ({
          value: String(number),
          label: t('release', { number, at: format.dateTime(publishedAt, 'moment') }),
        })),
      ]}
    />
  );
}

function MadeLink({
  link: { url, fragment, expiresAt },
  open,
  onOpenChange,
  onBack,
}: {
  link: PreviewLink;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onBack: () => void;
}) {
  const t = useTranslations('editor.preview');
  const format = useFormatter();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      title={t('made')}
      description={t('until', { at: format.dateTime(expiresAt, 'moment') })}
      footer={
        <>
          <Button onClick={onBack}>{t('back')}</Button>
          {url === null ? null : (
            <a className={buttonClass({ variant: 'primary' })} href={url} target="_blank" rel="noreferrer">
              {t('follow')}
            </a>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {url === null ? <p>{t('noShop')}</p> : null}
        {/* The end of a link is no reading matter. */}
        <div className="max-h-40 overflow-y-auto">
          <CopyField value={url ?? fragment} label={t('link')} />
        </div>
        <p className="text-small text-quiet">{t('whoever')}</p>
      </div>
    </Dialog>
  );
}

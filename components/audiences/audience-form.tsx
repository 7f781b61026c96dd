'use client';
// What an audience is called and its conditions, in a form that is saved by a press, because campaigns depend on it.
import { Fieldset } from '@base-ui/react/fieldset';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { hasEmptyCondition } from '@/core/campaign/check-targeting';
import { conditionOf, rootOf } from '@/components/editor/audience/condition-tree';
import { Conditions } from '@/components/editor/audience/conditions';
import { RowMarks } from '@/components/editor/audience/row-marks';
import { useJudgement } from '@/components/editor/audience/use-judgement';
import { WhoFits } from '@/components/editor/audience/who-fits';
import { isSame } from '@/components/editor/state/keep-equal';
import { useSentences } from '@/components/editor/use-sentences';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Form } from '@/components/ui/form';
import { LeaveGuard } from '@/components/ui/leave-guard';
import { Message } from '@/components/ui/message';
import type { AudienceItem } from '@/server/trpc/router';
import { AudienceNameFields } from './audience-name-fields';
import { audiencesPath } from './audience-paths';
import { AudienceUses } from './audience-uses';
import { useSaveAudience, type AudienceValues } from './use-save-audience';

const BLANK: AudienceValues = { name: '', description: '', condition: { kind: 'all', of: [] } };

const valuesOf = ({ name, description, condition }: AudienceItem): AudienceValues => ({
  name,
  description,
  condition: condition ?? BLANK.condition,
});

interface AudienceFormProps {
  siteId: string;
  audience: AudienceItem | undefined;
  mayEdit: boolean;
}

export function AudienceForm({ siteId, audience, mayEdit }: AudienceFormProps) {
  const t = useTranslations('audiences');
  const sentences = useSentences();
  // What the form started from; a newer one that somebody else saved shows when it was not touched.
  const [base, setBase] = useState(audience);
  const [typed, setTyped] = useState<AudienceValues | null>(null);
  const values = typed ?? (audience ? valuesOf(audience) : BLANK);
  if (typed === null && base !== audience) setBase(audience);
  const change = (part: Partial<AudienceValues>) => setTyped({ ...values, ...part });
  const forget = () => setTyped(null);
  const isChanged = typed !== null && !isSame(base ? valuesOf(base) : BLANK, typed);
  const { save, busy, problems, isStale, clear } = useSaveAudience({ siteId, base, onSaved: forget });
  const newer = isStale && audience !== undefined && audience.revision !== base?.revision ? audience : null;
  const button = useRef<HTMLButtonElement>(null);
  // As the rows stand, so that a place in it is a place in the list.
  const condition = useMemo(() => conditionOf(rootOf(values.condition)), [values.condition]);
  const judged = useJudgement(condition, null);

  return (
    <Form errors={problems} onSubmit={() => save(values)} label={audience?.name ?? t('newTitle')}>
      <PageHeader
        title={audience?.name ?? t('newTitle')}
        back={{ href: audiencesPath(siteId), label: t('title') }}
      />
      <LeaveGuard active={isChanged && !busy} onLeave={forget} />
      {newer ? (
        <div className="mb-4">
          <Message
            tone="warn"
            announce
            action={
              <span className="flex flex-wrap gap-2">
                <Button
                  size="sm"
                  onClick={() => {
                    setBase(newer);
                    forget();
                    clear();
                  }}
                >
                  {t('conflict.theirs')}
                </Button>
                <Button
                  size="sm"
                  onClick={() => {
                    setBase(newer);
                    save(values, newer);
                  }}
                >
                  {t('conflict.mine')}
                </Button>
              </span>
            }
          >
            {t('conflict.body', { who: newer.condition ? sentences.who(newer.condition) : newer.name })}
          </Message>
        </div>
      ) : null}
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <Fieldset.Root disabled={!mayEdit} aria-label={t('settings')} className="flex min-w-0 flex-col gap-4">
          <h2 className="sr-only">{t('settings')}</h2>
          <div className="flex flex-col gap-4 rounded-panel border border-line bg-panel p-4">
            <AudienceNameFields
              values={values}
              nameProblem={problems.name}
              onChange={(names) => change(names)}
            />
          </div>
          <section className="rounded-panel border border-line bg-panel p-4">
            <h3 className="mb-3 text-section font-semibold">{t('conditions')}</h3>
            <div className="max-w-120">
              <RowMarks judgement={judged?.of === condition ? judged.judgement : undefined}>
                <Conditions
                  condition={values.condition}
                  change={(next) => change({ condition: next })}
                  endTyping={noTyping}
                  readOnly={!mayEdit}
                />
              </RowMarks>
            </div>
          </section>
        </Fieldset.Root>
        <div className="flex min-w-0 flex-col gap-4">
          <section className="rounded-panel border border-line bg-panel px-4 py-3">
            <h2 className="mb-1 text-section font-semibold">{t('whoBelongs')}</h2>
            <p className="wrap-anywhere">
              {rowsOf(values) === 0 ? t('nobodyYet') : sentences.who(values.condition)}
            </p>
            {rowsOf(values) === 0 ? null : (
              <div className="mt-2">
                <WhoFits siteId={siteId} judged={judged} isUnfinished={hasEmptyCondition(values.condition)} />
              </div>
            )}
          </section>
          {audience ? (
            <AudienceUses siteId={siteId} audience={audience} mayEdit={mayEdit} isChanged={isChanged} />
          ) : null}
        </div>
      </div>
      {mayEdit ? (
        <div
          className={classNames(
            'mt-4 flex flex-wrap items-center gap-3 border-t border-line bg-page py-3',
            // Unsaved changes keep their way out in sight; saved ones need none.
            isChanged && 'sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 wide:bottom-0',
          )}
        >
          <Button
            ref={button}
            type="submit"
            variant="primary"
            busy={busy}
            unavailable={audience !== undefined && !isChanged}
          >
            {audience ? t('save') : t('create')}
          </Button>
          {isChanged && audience ? (
            <Button
              variant="ghost"
              onClick={() => {
                forget();
                clear();
                // This button goes with the changes.
                button.current?.focus();
              }}
            >
              {t('discard')}
            </Button>
          ) : null}
          <span role="status" className="text-small text-quiet">
            {busy ? t('saving') : isChanged ? t('unsaved') : audience ? t('allSaved') : ''}
          </span>
          {problems.form && !newer ? (
            <div className="w-full">
              <Message tone="bad" announce>
                {problems.form}
              </Message>
            </div>
          ) : null}
        </div>
      ) : null}
    </Form>
  );
}

/** A form has no history that typing would be one step of. */
const noTyping = () => {};

const rowsOf = ({ condition }: AudienceValues): number =>
  condition.kind === 'all' || condition.kind === 'any' ? condition.of.length : 1;

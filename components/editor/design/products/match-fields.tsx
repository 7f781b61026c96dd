'use client';
// The fields of one condition of a list of products, by its kind.
import { useTranslations } from 'next-intl';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/components/api/trpc';
import { useMoney } from '@/components/i18n/site-currency';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { LONGEST, MOST, RANGE } from '@/core/campaign/limits';
import type { MatchedWords, ProductMatch } from '@/core/campaign/product-strategy';
import { useSession } from '../../editor-context';
import { Hint } from '../../fields/group';
import { LimitField } from '../../fields/number-field';
import { TextField } from '../../fields/text-field';
import type { Edit } from '../../state/edits';
import { useAskedQuestions } from './use-asked-questions';

interface MatchFieldsProps {
  match: ProductMatch;
  typing: string;
  edit: (match: ProductMatch) => Edit;
}

export function MatchFields({ match, typing, edit }: MatchFieldsProps) {
  const t = useTranslations('editor.products');
  switch (match.kind) {
    case 'tag':
    case 'category':
      return (
        <WordsField about={match.kind} is={match.is} typing={typing} edit={(is) => edit({ ...match, is })} />
      );
    case 'attribute':
      return (
        <>
          <TextField
            label={t('attributeName')}
            layout="inline"
            value={match.name}
            maxLength={LONGEST.factName}
            placeholder={t('attributeExample')}
            error={match.name.trim() === '' ? t('attributeMissing') : undefined}
            edit={(name) => edit({ ...match, name })}
            typing={`${typing}/name`}
          />
          <WordsField
            about={match.name}
            is={match.is}
            typing={typing}
            edit={(is) => edit({ ...match, is })}
          />
        </>
      );
    case 'price':
      return <PriceFields match={match} typing={typing} edit={edit} />;
    case 'budget':
      return (
        <>
          <QuestionField question={match.question} edit={(question) => edit({ ...match, question })} />
          <Hint>{t('budgetHint')}</Hint>
        </>
      );
  }
}

function PriceFields({
  match,
  typing,
  edit,
}: Omit<MatchFieldsProps, 'match'> & { match: Extract<ProductMatch, { kind: 'price' }> }) {
  const t = useTranslations('editor.products');
  const { digits, sign, toMajor, toMinor } = useMoney();
  const amount = (end: 'from' | 'to') => {
    const value = match[end];
    return (
      <LimitField
        label={t(`price.${end}`)}
        value={value === null ? null : toMajor(value)}
        min={0}
        max={toMajor(RANGE.cartTotal.max)}
        step={10 ** -digits}
        unit={sign}
        none={t('noLimit')}
        edit={(next) => edit({ ...match, [end]: next === null ? null : toMinor(next) })}
        typing={`${typing}/${end}`}
      />
    );
  };
  return (
    <>
      {amount('from')}
      {amount('to')}
    </>
  );
}

interface WordsFieldProps {
  /** `tag`, `category`, or the name of an attribute. */
  about: string;
  is: MatchedWords;
  typing: string;
  edit: (is: MatchedWords) => Edit;
}

/** Words with commas between, or the question whose answer they are. */
function WordsField({ about, is, typing, edit }: WordsFieldProps) {
  const t = useTranslations('editor.products');
  const { store } = useSession();
  const known = useKnownWords(about);
  const apply = (next: MatchedWords) => store.getState().apply(edit(next));
  const asked = useAskedQuestions();
  const isEmpty = is.from === 'fixed' && is.values.every((value) => value.trim() === '');
  return (
    <>
      <Field label={t('is')} layout="inline">
        <Select
          dense
          value={is.from}
          options={[
            { value: 'fixed', label: t('isFixed') },
            { value: 'answer', label: t('isAnswer') },
          ]}
          onChange={(from) => {
            if (from !== is.from)
              apply(from === 'fixed' ? { from, values: [] } : { from, question: asked[0]?.id ?? '' });
          }}
        />
      </Field>
      {is.from === 'fixed' ? (
        <TextField
          label={t('values')}
          value={is.values.join(',')}
          maxLength={LONGEST.offered * 4}
          error={isEmpty && known.length === 0 ? t('valuesMissing') : undefined}
          hint={known.length > 0 ? t('valuesKnown', { values: known.join(' · ') }) : t('valuesHint')}
          edit={(text) =>
            edit({
              from: 'fixed',
              values: text
                .split(',')
                .slice(0, MOST.offered)
                .map((value) => value.slice(0, LONGEST.offered)),
            })
          }
          typing={`${typing}/values`}
        />
      ) : (
        <QuestionField question={is.question} edit={(question) => edit({ from: 'answer', question })} />
      )}
    </>
  );
}

/** The commonest of the catalogue. */
function useKnownWords(about: string): readonly string[] {
  const trpc = useTRPC();
  const { site } = useSession();
  const { data } = useQuery(trpc.products.choices.queryOptions({ siteId: site.id }));
  if (about === 'tag') return data?.tags ?? [];
  if (about === 'category') return data?.categories ?? [];
  const name = about.trim().toLowerCase();
  return data?.attributes.find((one) => one.name === name)?.values ?? [];
}

function QuestionField({ question, edit }: { question: string; edit: (question: string) => Edit }) {
  const t = useTranslations('editor.products');
  const { store } = useSession();
  const asked = useAskedQuestions();
  if (asked.length === 0) return <Hint>{t('questionNone')}</Hint>;
  const isKnown = asked.some(({ id }) => id === question);
  return (
    <Field
      label={t('question')}
      layout="inline"
      error={isKnown ? undefined : t(question ? 'questionGone' : 'questionMissing')}
    >
      <Select
        dense
        value={question}
        options={[
          ...(isKnown ? [] : [{ value: question, label: t('questionChoose') }]),
          ...asked.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={(next) => store.getState().apply(edit(next))}
      />
    </Field>
  );
}

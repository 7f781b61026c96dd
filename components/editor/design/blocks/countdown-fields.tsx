'use client';
// A countdown: until when, and what happens then.
import { useNow, useTimeZone, useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { fromWallClock, wallClock } from '@/components/simulator/site-clock';
import { useSession, useTyping } from '../../editor-context';
import { Group, Hint } from '../../fields/group';
import { NumberField } from '../../fields/number-field';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import { newEnd } from '../../state/new-end';
import type { FieldsOf } from './fields-of';

type Countdown = BlockOf<'countdown'>;

const ENDS = ['date', 'visitor', 'daily'] as const;
const FINISHES = ['hide', 'show', 'close'] as const;

export function CountdownFields({ block, at }: FieldsOf<Countdown>) {
  const t = useTranslations('editor.design');
  const { store } = useSession();
  const timeZone = useTimeZone() ?? 'UTC';
  const now = useNow().getTime();
  const { end, finish } = block;
  const set = (change: Partial<Pick<Countdown, 'end' | 'finish'>>) =>
    store.getState().apply(setBlock(at, 'countdown', change));
  return (
    <>
      <Group title={t('until')}>
        <Field label={t('runs')} layout="inline">
          <Select
            dense
            value={end.kind}
            options={ENDS.map((value) => ({ value, label: t(`ends.${value}`) }))}
            onChange={(kind) => set({ end: newEnd(kind, now, timeZone) })}
          />
        </Field>
        <EndField block={block} at={at} />
      </Group>
      <Group title={t('whenOver')}>
        <Field label={t('whenOver')} hideLabel>
          <Select
            dense
            value={finish.kind}
            options={FINISHES.map((value) => ({ value, label: t(`finishes.${value}`) }))}
            onChange={(kind) => set({ finish: kind === 'show' ? { kind, text: t('overWords') } : { kind } })}
          />
        </Field>
        {finish.kind === 'show' ? (
          <TextField
            fillable
            label={t('overText')}
            value={finish.text}
            maxLength={LONGEST.shortText}
            edit={(text) => setBlock(at, 'countdown', { finish: { kind: 'show', text } })}
            typing={`${block.id}/over`}
          />
        ) : null}
        {finish.kind === 'close' ? <Hint>{t('overCloses')}</Hint> : null}
      </Group>
    </>
  );
}

function EndField({ block, at }: FieldsOf<Countdown>) {
  const t = useTranslations('editor.design');
  const timeZone = useTimeZone() ?? 'UTC';
  const { type, onBlur } = useTyping(`${block.id}/end`);
  const { end } = block;
  const edit = (next: Countdown['end']) => setBlock(at, 'countdown', { end: next });
  switch (end.kind) {
    case 'date':
      return (
        <Field label={t('endsAt')} hint={t('inZone', { zone: timeZone })}>
          <Input
            dense
            type="datetime-local"
            min="1970-01-02T00:00"
            max="9999-12-31T23:59"
            value={wallClock(end.at, timeZone).text}
            onChange={(event) => {
              const moment = fromWallClock(event.target.value, timeZone);
              if (moment !== undefined) type(edit({ kind: 'date', at: moment }));
            }}
            onBlur={onBlur}
          />
        </Field>
      );
    case 'visitor':
      return (
        <>
          <NumberField
            label={t('lasts')}
            value={end.minutes}
            {...RANGE.countdownMinutes}
            unit={t('minutes')}
            edit={(minutes) => edit({ kind: 'visitor', minutes })}
            typing={`${block.id}/minutes`}
          />
          <Hint>{t('visitorHint')}</Hint>
        </>
      );
    case 'daily':
      return (
        <Field label={t('endsDaily')} hint={t('inZone', { zone: end.timeZone })}>
          <Input
            dense
            type="time"
            value={end.time}
            onChange={(event) => {
              const { value } = event.target;
              if (/^\d\d:\d\d$/.test(value)) type(edit({ kind: 'daily', time: value, timeZone }));
            }}
            onBlur={onBlur}
          />
        </Field>
      );
  }
}

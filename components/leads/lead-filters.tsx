'use client';
// What the list can be narrowed by. Each choice takes effect at once.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { LeadChoices, LeadFilter } from '@/server/trpc/router';
import { useLastVisit } from './use-last-visit';

interface LeadFiltersProps {
  siteId: string;
  choices: LeadChoices | undefined;
  filter: LeadFilter;
  isFiltered: boolean;
  onChange: (part: Partial<LeadFilter>) => void;
  onClear: () => void;
}

const ANY = '';

export function LeadFilters({ siteId, choices, filter, isFiltered, onChange, onClear }: LeadFiltersProps) {
  const t = useTranslations('leads.filters');
  const lastVisit = useLastVisit(siteId);
  const root = useRef<HTMLDivElement>(null);
  const tags = choices?.tags ?? [];
  const clear = () => {
    // The button goes, and would take the focus along.
    root.current?.querySelector<HTMLElement>('button')?.focus();
    onClear();
  };
  return (
    <div ref={root} role="group" aria-label={t('label')} className="mb-3 flex flex-wrap items-center gap-2">
      <div className="w-44 max-sm:w-[calc(50%-0.25rem)]">
        <Select
          dense
          label={t('campaign')}
          value={filter.campaign ?? ANY}
          onChange={(campaign) => onChange({ campaign: campaign || undefined })}
          options={[
            { value: ANY, label: t('anyCampaign') },
            ...(choices?.campaigns ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div className="w-36 max-sm:w-[calc(50%-0.25rem)]">
        <Select
          dense
          label={t('consent')}
          value={filter.consent ?? ANY}
          onChange={(consent) => onChange({ consent: consent === ANY ? undefined : consent })}
          options={[
            { value: ANY, label: t('anyConsent') },
            { value: 'yes', label: t('agreed') },
            { value: 'no', label: t('notAgreed') },
          ]}
        />
      </div>
      {choices?.hasConfirmations || filter.confirmed !== undefined ? (
        <div className="w-40 max-sm:w-[calc(50%-0.25rem)]">
          <Select
            dense
            label={t('confirmed')}
            value={filter.confirmed ?? ANY}
            onChange={(confirmed) => onChange({ confirmed: confirmed === ANY ? undefined : confirmed })}
            options={[
              { value: ANY, label: t('anyConfirmed') },
              { value: 'yes', label: t('isConfirmed') },
              { value: 'no', label: t('notConfirmed') },
            ]}
          />
        </div>
      ) : null}
      {tags.length > 0 || filter.tag !== undefined ? (
        <div className="w-32 max-sm:w-[calc(50%-0.25rem)]">
          <Select
            dense
            label={t('tag')}
            value={filter.tag ?? ANY}
            onChange={(tag) => onChange({ tag: tag || undefined })}
            options={[
              { value: ANY, label: t('anyTag') },
              ...[...new Set([...tags, ...(filter.tag === undefined ? [] : [filter.tag])])].map((tag) => ({
                value: tag,
                label: tag,
              })),
            ]}
          />
        </div>
      ) : null}
      <div className="flex items-center gap-1.5 text-small text-quiet max-sm:w-full">
        <DayInput
          label={t('from')}
          value={filter.from}
          max={filter.to}
          onChange={(from) => onChange({ from })}
        />
        <span aria-hidden>–</span>
        <DayInput label={t('to')} value={filter.to} min={filter.from} onChange={(to) => onChange({ to })} />
      </div>
      {lastVisit !== null || filter.newSince !== undefined ? (
        <Toggle
          pressed={filter.newSince !== undefined}
          onPress={(on) => onChange({ newSince: on && lastVisit !== null ? lastVisit : undefined })}
        >
          {t('new')}
        </Toggle>
      ) : null}
      <Toggle pressed={filter.spam === true} onPress={(on) => onChange({ spam: on || undefined })}>
        {t('spam')}
      </Toggle>
      {isFiltered ? (
        <Button size="sm" variant="ghost" onClick={clear}>
          <X aria-hidden className="size-3.5" />
          {t('clear')}
        </Button>
      ) : null}
    </div>
  );
}

function DayInput({
  label,
  value,
  min,
  max,
  onChange,
}: {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  return (
    <Input
      type="date"
      dense
      aria-label={label}
      value={value ?? ''}
      min={min}
      max={max}
      onChange={(event) => onChange(event.target.value || undefined)}
      className="w-34 max-sm:flex-1"
    />
  );
}

function Toggle({
  pressed,
  onPress,
  children,
}: {
  pressed: boolean;
  onPress: (on: boolean) => void;
  children: string;
}) {
  return (
    <Button
      size="sm"
      aria-pressed={pressed}
      onClick={() => onPress(!pressed)}
      className={classNames(pressed && 'border-signal bg-signal-soft text-signal hover:bg-signal-soft')}
    >
      {children}
    </Button>
  );
}

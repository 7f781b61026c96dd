'use client';
// How sure it became: the course of one comparison, as a drawing or a table.
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChartPanel } from '@/components/results/chart-panel';
import { Select } from '@/components/ui/select';
import { Table, Td, Th } from '@/components/ui/table';
import type { Analysis, ExperimentArm } from '@/server/trpc/router';
import { useExperimentWords } from '../use-experiment-words';
import { SequenceChart } from './sequence-chart';

interface SequencePanelProps {
  sequence: Analysis['sequence'];
  arms: readonly ExperimentArm[];
  isOfSite: boolean;
}

export function SequencePanel({ sequence, arms, isOfSite }: SequencePanelProps) {
  const t = useTranslations('experiments.sequence');
  const format = useFormatter();
  const words = useExperimentWords(isOfSite);
  const [chosen, setChosen] = useState<string | null>(null);
  const one = sequence.find(({ arm }) => arm === chosen) ?? sequence[0];
  const points = one?.points.filter(({ estimate }) => estimate !== null) ?? [];
  const last = points.at(-1);
  const armOf = (id: string) => arms.find((arm) => arm.id === id);
  if (!one || !last || points.length < 2)
    return (
      <section className="rounded-panel border border-line bg-panel px-4 py-3">
        <h2 className="text-section font-semibold">{t('title')}</h2>
        <p className="mt-1 text-quiet">{t('wait')}</p>
      </section>
    );
  const named = {
    arm: words.armWithLetter(armOf(one.arm)),
    control: words.armWithLetter(armOf(one.control)),
  };
  const label = t('label', {
    ...named,
    start: format.dateTime(points[0]?.at ?? 0, 'day'),
    end: format.dateTime(last.at, 'day'),
    estimate: words.change(last.estimate),
    low: words.change(last.low),
    high: words.change(last.high),
  });
  return (
    <ChartPanel
      title={t('title')}
      note={t('note', named)}
      choices={
        sequence.length > 1 ? (
          <div className="w-40">
            <Select
              dense
              label={t('choose')}
              value={one.arm}
              options={sequence.map(({ arm }) => ({ value: arm, label: words.armWithLetter(armOf(arm)) }))}
              onChange={setChosen}
            />
          </div>
        ) : undefined
      }
      chart={
        <div className="px-2 pb-3">
          <SequenceChart points={points} letter={armOf(one.arm)?.letter ?? ''} label={label} />
        </div>
      }
      table={
        <Table label={t('title')} focusable className="-outline-offset-2">
          <thead>
            <tr>
              <Th>{t('day')}</Th>
              <Th numeric>{t('estimate')}</Th>
              <Th numeric>{t('low')}</Th>
              <Th numeric>{t('high')}</Th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ at, estimate, low, high }) => (
              <tr key={at}>
                <Td>{format.dateTime(at, 'day')}</Td>
                <Td numeric>{words.change(estimate)}</Td>
                <Td numeric>{words.change(low)}</Td>
                <Td numeric>{words.change(high)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
      figures={() => ({
        head: [t('day'), t('estimate'), t('low'), t('high')],
        rows: points.map(({ at, estimate, low, high }) => [
          format.dateTime(at, 'exactDay'),
          estimate ?? '',
          low ?? '',
          high ?? '',
        ]),
      })}
    />
  );
}

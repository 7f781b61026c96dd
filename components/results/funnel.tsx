'use client';
// What visitors of each variant went through, step by step, as bars or as a table.
import { useFormatter, useTranslations } from 'next-intl';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Table, Td, Th } from '@/components/ui/table';
import type { ResultsView } from '@/server/trpc/router';
import type { FiguresTable } from './chart-menu';
import { ChartPanel } from './chart-panel';
import { FunnelChart } from './funnel-chart';
import { useNamedFunnels, type NamedFunnel } from './use-named-funnels';
import { Rate } from './per-visitor';

export function Funnel({ results }: { results: ResultsView }) {
  const funnels = useNamedFunnels(results);
  return <FunnelPanel funnels={funnels} isOfAllTime={results.ofAllTime.length > 0} />;
}

interface FunnelPanelProps {
  funnels: readonly NamedFunnel[];
  /** The page is of a shorter time, for which steps are not kept. */
  isOfAllTime: boolean;
}

export function FunnelPanel({ funnels, isOfAllTime }: FunnelPanelProps) {
  const t = useTranslations('results');
  if (funnels.length === 0) return null;
  const figures = (): FiguresTable => ({
    head: [t('arms.arm'), t('funnel.step'), t('funnel.visitors'), t('funnel.before')],
    rows: funnels.flatMap(({ letter, name, rungs }) =>
      rungs.map((rung) => [`${letter} ${name}`, rung.name, rung.visitors, rung.before ?? '']),
    ),
  });
  return (
    <ChartPanel
      title={t('funnel.title')}
      note={isOfAllTime ? t('period.ofAllTime') : undefined}
      range={isOfAllTime ? t('period.all') : undefined}
      chart={<FunnelChart funnels={funnels} />}
      table={<FunnelTable funnels={funnels} />}
      figures={figures}
    >
      <p className="border-t border-line px-4 py-3 text-small text-quiet">{t('funnel.note')}</p>
    </ChartPanel>
  );
}

function FunnelTable({ funnels }: { funnels: readonly NamedFunnel[] }) {
  const t = useTranslations('results');
  const format = useFormatter();
  return (
    <div className="border-t border-line">
      <Table label={t('funnel.title')} focusable className="-outline-offset-2 rounded-none">
        <thead>
          <tr>
            <Th>{t('funnel.step')}</Th>
            <Th numeric>{t('funnel.visitors')}</Th>
            <Th numeric>{t('funnel.ofBefore')}</Th>
          </tr>
        </thead>
        {funnels.map(({ arm, letter, name, rungs }) => (
          <tbody key={arm}>
            {funnels.length > 1 ? (
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={3}
                  className="border-b border-line px-4 py-2 text-start font-medium"
                >
                  <span className="flex items-center gap-2">
                    <ArmLetter letter={letter} />
                    <span className="min-w-0 wrap-break-word">{name}</span>
                  </span>
                </th>
              </tr>
            ) : null}
            {rungs.map(({ key, name: step, visitors, before }) => (
              <tr key={key}>
                <Td className="wrap-anywhere">{step}</Td>
                <Td numeric>{format.number(visitors)}</Td>
                <Td numeric>
                  {before === undefined ? (
                    <span className="text-faint">–</span>
                  ) : (
                    <Rate count={visitors} of={before} />
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

'use client';
// What visitors of each arm bought, the holdout among them: the one thing in which it can be compared.
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useMoney } from '@/components/i18n/site-currency';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Table, Td, Th } from '@/components/ui/table';
import { HOLDOUT } from '@/core/assignment';
import type { ResultsView } from '@/server/trpc/router';
import { ChartMenu, type FiguresTable } from './chart-menu';
import { Money, OtherMoney } from './money';
import { Rate } from './per-visitor';

export function Orders({ results }: { results: ResultsView }) {
  const t = useTranslations('results.orders');
  const { sales, campaign } = results;
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex items-center justify-between gap-3 ps-4 pe-2 pt-2 pb-1">
        <h2 className="text-section font-semibold">{t('title')}</h2>
        {sales.orders === 0 ? null : <OrdersMenu results={results} />}
      </header>
      {sales.orders === 0 ? (
        <p className="max-w-[70ch] px-4 pb-3.5 text-quiet">{t('none', { days: campaign.attributionDays })}</p>
      ) : (
        <>
          <ArmSales results={results} />
          <Notes results={results} />
        </>
      )}
    </section>
  );
}

function OrdersMenu({ results }: { results: ResultsView }) {
  const t = useTranslations('results');
  const { toMajor, currency } = useMoney();
  const figures = (): FiguresTable => ({
    head: [
      t('arms.arm'),
      t('figures.exposed'),
      t('orders.ordered'),
      t('orders.orders'),
      t('orders.signed'),
      `${t('orders.revenue')} (${currency})`,
    ],
    rows: results.arms.map(({ id, letter, name, sales }) => [
      id === HOLDOUT ? t('arms.holdout') : `${letter} ${name}`,
      sales.exposed,
      sales.ordered,
      sales.orders,
      sales.verifiedOrders,
      toMajor(sales.revenue),
    ]),
  });
  return <ChartMenu title={t('orders.title')} table={figures} />;
}

function ArmSales({ results }: { results: ResultsView }) {
  const t = useTranslations('results');
  const format = useFormatter();
  const isHoldout = (arm: ResultsView['arms'][number]) => arm.id === HOLDOUT;
  const arms = [...results.arms.filter(isHoldout), ...results.arms.filter((arm) => !isHoldout(arm))];
  return (
    <div className="border-t border-line">
      <Table label={t('orders.title')} focusable className="-outline-offset-2 rounded-none">
        <thead>
          <tr>
            <Th>{t('arms.arm')}</Th>
            <Th numeric>{t('orders.ordered')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('orders.orders')}
            </Th>
            <Th numeric className="max-sm:hidden">
              {t('orders.perBuyer')}
            </Th>
            <Th numeric className="max-sm:hidden">
              {t('orders.revenue')}
            </Th>
            <Th numeric>{t('orders.perVisitor')}</Th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => (
            <tr key={arm.id}>
              <Td>
                <span className="flex items-center gap-2">
                  <ArmLetter letter={arm.letter} />
                  <span className="min-w-0 wrap-break-word">
                    {isHoldout(arm) ? t('arms.holdout') : arm.name}
                  </span>
                </span>
              </Td>
              <Td numeric>
                <Rate count={arm.sales.ordered} of={arm.sales.exposed} />
              </Td>
              <Td numeric className="max-sm:hidden">
                <span className="block">{format.number(arm.sales.orders)}</span>
                <span className="block text-small text-quiet">
                  {t('orders.verified', { count: arm.sales.verifiedOrders })}
                </span>
              </Td>
              <Td numeric className="max-sm:hidden">
                <Part of={arm.sales.revenue} by={arm.sales.payers} />
              </Td>
              <Td numeric className="max-sm:hidden">
                <Money amount={arm.sales.revenue} />
              </Td>
              <Td numeric className="font-medium">
                <Part of={arm.sales.revenue} by={arm.sales.exposed} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** An average, or a dash where there is nobody to share it. */
function Part({ of, by }: { of: number; by: number }) {
  return by === 0 ? <span className="text-faint">–</span> : <Money amount={of / by} />;
}

function Notes({ results: { sales, campaign } }: { results: ResultsView }) {
  const t = useTranslations('results.orders');
  return (
    <div className="border-t border-line px-4 py-3 text-small text-quiet">
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        <Fact name={t('direct')}>{t('visitors', { count: sales.direct })}</Fact>
        <Fact name={t('assisted')}>{t('visitors', { count: sales.assisted })}</Fact>
        <Fact name={t('signed')}>{t('ofOrders', { count: sales.verifiedOrders, of: sales.orders })}</Fact>
        {sales.elsewhere.length > 0 ? (
          <Fact name={t('elsewhere')}>
            {sales.elsewhere.map(({ currency, total }, place) => (
              <span key={currency}>
                {place > 0 ? ', ' : ''}
                <OtherMoney amount={total} currency={currency} />
              </span>
            ))}
          </Fact>
        ) : null}
      </dl>
      <p className="mt-2 max-w-[80ch]">{t('note', { days: campaign.attributionDays })}</p>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-3 border-b border-line py-1.5">
      <dt className="text-ink">{name}</dt>
      <dd className="text-end tabular-nums">{children}</dd>
    </div>
  );
}

'use client';
// What was compared, as visitors saw it.
import { useTranslations } from 'next-intl';
import type { ExperimentArm } from '@/server/trpc/router';
import { ShownArms } from '../learned/shown-arms';

interface ShownPanelProps {
  siteId: string;
  experimentId: string;
  variants: readonly ExperimentArm[];
}

export function ShownPanel({ siteId, experimentId, variants }: ShownPanelProps) {
  const t = useTranslations('experiments.shown');
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <h2 className="mb-2 text-section font-semibold">{t('title')}</h2>
      <ShownArms siteId={siteId} experimentId={experimentId} variants={variants} />
    </section>
  );
}

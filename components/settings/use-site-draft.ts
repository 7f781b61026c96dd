'use client';
// The settings of a site as they stand in the form. What is not saved yet is still there when the page is left and come back to.
import { useEffect, useState } from 'react';
import type { SiteDetail } from '@/server/trpc/router';
import type { SiteBasicsValues } from './site-basics';
import type { SiteToolsValues } from './site-tools';

export interface SiteValues extends SiteBasicsValues, SiteToolsValues {
  consentRequired: boolean;
  /** As typed. */
  attentionHours: string;
  /** As typed, in percent. */
  holdout: string;
  paused: boolean;
  doubleOptIn: boolean;
  /** 0: for good. */
  retentionMonths: number;
}

function valuesOf(site: SiteDetail): SiteValues {
  return {
    name: site.name,
    domains: site.domains.join('\n'),
    timeZone: site.timeZone,
    currency: site.currency,
    consentRequired: site.consentRequired,
    attentionHours: String(site.attentionHours),
    holdout: String(Math.round(site.holdout * 100)),
    paused: site.paused,
    doubleOptIn: site.doubleOptIn,
    retentionMonths: site.retentionMonths,
    consentSource: site.consentSource,
    shopSystem: site.shopSystem,
    dataLayerEvents: site.dataLayerEvents,
  };
}

/** By site, as long as the browser stays with the builder. */
const kept = new Map<string, SiteValues>();

export function useSiteDraft(site: SiteDetail) {
  const [saved, setSaved] = useState(() => valuesOf(site));
  const [values, setValues] = useState(() => kept.get(site.id) ?? saved);
  const changed = JSON.stringify(values) !== JSON.stringify(saved);
  useEffect(() => {
    if (changed) kept.set(site.id, values);
    else kept.delete(site.id);
  }, [site.id, values, changed]);
  return {
    saved,
    values,
    changed,
    setSaved,
    setValues,
    /** On the way out: nothing of it comes back. */
    forget: () => void kept.delete(site.id),
  };
}

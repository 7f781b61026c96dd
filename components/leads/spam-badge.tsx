'use client';
// Why somebody is kept apart.
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { LeadItem } from '@/server/trpc/router';

export function SpamBadge({ reason }: { reason: NonNullable<LeadItem['spam']> }) {
  const t = useTranslations('leads.spam');
  return <Badge tone="warn">{t(`short.${reason}`)}</Badge>;
}

'use client';
// "Who sees what": a made-up visitor on one side, what each campaign would do on the other.
import { useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { SiteAudiences } from '@/components/audiences/site-audiences';
import { CampaignNames } from '@/components/editor/campaign-names';
import { useMoney } from '@/components/i18n/site-currency';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { NothingLive } from './nothing-live';
import { Outcomes } from './outcomes';
import { PersonaBar } from './personas/persona-bar';
import { usePersonas } from './personas/use-personas';
import { SimulatorHead } from './simulator-head';
import { useMadeUpVisitor } from './use-made-up-visitor';
import { useSimulation } from './use-simulation';
import { Verdict } from './verdict';
import { VisitorForm } from './visitor-form';

interface SimulatorProps {
  siteId: string;
  mayEdit: boolean;
  /** The whole site is paused. */
  paused: boolean;
  /** Address of the shop's first page. */
  home: string;
}

export function Simulator({ siteId, mayEdit, paused, home }: SimulatorProps) {
  const t = useTranslations('simulator');
  const trpc = useTRPC();
  const { data: asked } = useSuspenseQuery(trpc.campaigns.askedFacts.queryOptions({ siteId }));
  const visiting = useMadeUpVisitor();
  const surroundings = {
    now: useNow().getTime(),
    timeZone: useTimeZone() ?? 'UTC',
    home,
    moneyDigits: useMoney().digits,
  };
  const personas = usePersonas(siteId, visiting.visitor, visiting.change);
  const query = useSimulation(siteId, visiting.rested, asked, surroundings);

  if (asked.live === 0) return <NothingLive siteId={siteId} />;

  return (
    <CampaignNames siteId={siteId}>
      <SiteAudiences siteId={siteId}>
        <SimulatorHead siteId={siteId} view="visitor" />
        <p className="mb-5 text-quiet">{t('description')}</p>
        {paused ? (
          <div className="mb-4">
            <Message
              tone="warn"
              action={
                <Link href={`/sites/${siteId}/settings`} className={linkClass}>
                  {t('sitePausedAction')}
                </Link>
              }
            >
              {t('sitePaused')}
            </Message>
          </div>
        ) : null}
        {/* What gets the focus does not come to rest under the verdict that stays in sight. */}
        <div className="grid items-start max-wide:**:scroll-mt-16 gap-x-8 gap-y-3 max-wide:gap-y-4 wide:grid-cols-[20rem_minmax(0,1fr)] wide:grid-rows-[auto_1fr]">
          <Verdict query={query} />
          <div className="min-w-0 wide:col-start-1 wide:row-span-2 wide:row-start-1" onBlur={visiting.rest}>
            <VisitorForm
              visitor={visiting.visitor}
              facts={asked.facts}
              sticky={asked.sticky}
              surroundings={surroundings}
              onChange={visiting.change}
            >
              <PersonaBar personas={personas} mayEdit={mayEdit} onStart={visiting.change} />
            </VisitorForm>
          </div>
          <Outcomes siteId={siteId} mayEdit={mayEdit} query={query} />
        </div>
      </SiteAudiences>
    </CampaignNames>
  );
}

// Runs one campaign on a page of the shop for one of the team, with the functions that run for visitors. Nothing is sent or
// stored: what it remembers is in memory, and ends with the page.
import { sliceArms } from '@/core/assignment/ranges';
import { interrupts } from '@/core/format-nature';
import { decide } from '@/core/decide';
import type { DecidableCampaign, Decision, Stage } from '@/core/decision';
import { limitsOf } from '@/core/frequency';
import type { PreviewData } from '@/core/preview-data';
import { evaluate } from '@/core/targeting/evaluate';
import { explainCondition } from '@/core/targeting/explain-condition';
import { factsAsked } from '@/core/targeting/facts-asked';
import type { Answers } from '@/core/targeting/read-fact';
import { browserPattern } from '@/core/targeting/tests/regex';
import type { BeckonApi } from '../api';
import { keepers } from '../facts';
import type { ShopMoment } from '../facts/shop-moment';
import { enliven } from '../behaviours';
import { checkField, isTrapped, readForm } from '../forms/form';
import { mount } from '../mount';
import type { MountedCampaign, MountEvent } from '../mount/contract';
import { guard } from '../natives';
import { page, turnPage } from '../page';
import { emptyRecord, type VisitorRecord } from '../record';
import type { on, ToldEvent } from '../recorder';
import { told } from '../told';
import { pretend, readPage } from './answers';
import { attachmentsFor } from './attachments';
import { makeWatch } from './make-watch';
import type { PreviewState, RunningPreview } from './running-preview';

/** Nobody's; always the same, so that the same link shows the same. */
const VISITOR = '0193a5c2-7b7e-7000-8000-000000000001';
/** Not the ticker: whoever runs this looks anew by itself. */
const KEEPERS = ['beginnings', 'views'];

interface Surroundings {
  base: string;
  /** Something may look different now. */
  changed(): void;
  report(event: MountEvent, campaign: MountedCampaign | undefined): void;
}

export function runPreview(data: PreviewData, { base, changed, report }: Surroundings): RunningPreview {
  const { campaign, designs, site, visitor: pretended, watches } = data;
  const began = Date.now();
  const now = () => (pretended.time ?? began) + (Date.now() - began);
  const visitor = { id: pretended.consent.statistics ? VISITOR : null, consent: pretended.consent };
  const listeners = new Set<(event: ToldEvent) => unknown>();
  let memory: VisitorRecord = { ...emptyRecord(), visitor: visitor.id, visits: 1 };
  let stage: Stage | undefined;
  let settled: Decision | undefined;
  let fired = new Set<number>();
  let turned = new AbortController();
  let open: MountedCampaign | undefined;
  let openArm: string | undefined;

  const listen: typeof on = (type, listener) => {
    const hear = guard((event: ToldEvent) => (event.type === type ? listener({ ...event }) : undefined));
    listeners.add(hear);
    return () => void listeners.delete(hear);
  };
  const tell = (event: ToldEvent) => queueMicrotask(() => listeners.forEach((hear) => hear(event)));
  const change = (edit: (record: VisitorRecord) => VisitorRecord | void) => {
    memory = edit(memory) ?? memory;
  };

  const arms = sliceArms(campaign.arms, campaign.coverage);

  const answersNow = (): Answers => {
    const kind = pretended.answers['visitor'];
    const moment: ShopMoment = {
      facts: { page, memory, told, change },
      visitor: { ...visitor, kind: kind === 'returning' ? kind : 'new' },
      now: now(),
    };
    return pretend(readPage(campaign.targeting, moment, site.currency), pretended);
  };

  function decideNow(answers: Answers): Decision {
    const decidable: DecidableCampaign<null> = {
      ...campaign,
      limits: limitsOf(campaign.frequency),
      goal: campaign.goal.kind,
      calm: !interrupts(campaign.format.kind),
      arms,
      holds: () => evaluate(campaign.targeting, answers, browserPattern),
    };
    const stages = new Map<string, Stage>(stage ? [[campaign.id, stage]] : []);
    const [decision] = decide(
      { attentionHours: site.attentionHours, campaigns: [decidable] },
      visitor,
      { facts: null, stages, interrupted: !!open?.element.isConnected },
      // Of earlier showings nothing is remembered.
      { visits: 1, campaigns: {} },
      now(),
    );
    return decision ?? { campaign: campaign.id, reason: 'trigger.idle' };
  }

  function show(arm: string): void {
    open?.close('api');
    open = openArm = undefined;
    const design = designs[arm];
    if (!design) return changed();
    const mounted = mount(enliven(design), {
      document,
      campaign: campaign.id,
      variant: arm,
      told,
      change,
      // Not as a namespace, which a page that gave every object more would break.
      loadForms: async () => ({ checkField, isTrapped, readForm }),
      report(event) {
        if (event.type === 'campaign.closed' && open === mounted) open = openArm = undefined;
        const { type, ...props } = event;
        tell({ type, campaign: campaign.id, props });
        report(event, mounted);
        changed();
      },
    });
    open = mounted;
    openArm = arm;
    changed();
  }

  const wanted = campaign.triggers.join === 'all' ? campaign.triggers.of.length : 1;
  const isCancel = (index: number) => watches[index]?.[0] === 'cancel';

  function fire(index: number): void {
    if (isCancel(index)) stage = 'cancelled';
    fired.add(index);
    if ([...fired].filter((one) => !isCancel(one)).length >= wanted && stage === 'armed') stage = 'due';
    look();
    changed();
  }

  function arm(): void {
    stage = 'armed';
    const { signal } = turned;
    watches.forEach((written, index) => {
      const watch = guard(makeWatch(written));
      watch(
        guard(() => signal.aborted || fire(index)),
        signal,
        listen,
        () => memory,
      );
    });
  }

  function look(): PreviewState {
    const answers = answersNow();
    let decision = decideNow(answers);
    if (decision.reason === 'trigger.idle') {
      arm();
      // A trigger may fire at once.
      decision = decideNow(answers);
    }
    if (stage === 'due' || stage === 'asked') {
      stage = 'over';
      settled = decision;
      if ('arm' in decision) show(decision.arm);
    }
    return {
      answers,
      targeting: explainCondition(campaign.targeting, answers, browserPattern),
      decision: settled ?? decision,
      fired,
      open: openArm,
    };
  }

  function ask(): void {
    stage = 'asked';
    look();
    changed();
  }

  function restart(): void {
    turned.abort();
    turned = new AbortController();
    stage = settled = undefined;
    fired = new Set();
    turnPage();
    memory = { ...memory, origin: page.origin };
    for (const name of KEEPERS) keepers[name]?.({ page, memory, told }, now(), changed);
    tell({ type: 'page.viewed', props: {} });
    changed();
  }

  const api: BeckonApi = {
    push: guard((callback: (beckon: BeckonApi) => void) => callback(api)),
    track: guard((type: string, props: unknown = {}) => tell({ type, props })),
    set: guard((facts) => {
      Object.assign(told, structuredClone(facts));
      tell({ type: 'set', props: told });
      changed();
    }),
    identify: guard((id, traits) => api.set({ id, ...(traits && { traits }) })),
    // The consent is that of the made-up visitor.
    consent: () => {},
    show: guard((id) => id === campaign.id && ask()),
    close: guard(() => open?.close('api')),
    on: listen,
    reset: guard(restart),
    explain: guard(() => ({ consent: pretended.consent, campaigns: [look().decision] })),
  };

  const asked = [
    ...factsAsked(campaign.targeting).map(({ kind }) => kind),
    ...(campaign.shows ?? []),
    ...watches.map(([part]) => part),
  ];
  turnPage();
  for (const attach of attachmentsFor(asked, site.shopSystem)) {
    guard(attach)({
      api,
      base,
      listen,
      record: ({ type, props }) => tell({ type, props }),
      told,
      allows: () => pretended.consent,
      read: () => memory,
      change,
      review: changed,
      explain: () => [decideNow(answersNow())],
      interrupted: [],
    });
  }
  return { look, fire, ask, show, restart, api };
}

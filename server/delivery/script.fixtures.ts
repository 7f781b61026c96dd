// Decision data and a handmade manifest, so that tests of delivery need no build.
import type { DecisionCampaign, DecisionData } from '@/core/decision-data';
import type { SiteScriptManifest } from '@/core/site-script';

const part = (code: string, needs: readonly string[] = []) => ({ code, needs });

/** A script of these parts calls `start` with what the server wrote, campaigns as strings that name their calls. */
export const manifest: SiteScriptManifest = {
  runtime: part('(...site)=>{start(...site.slice(0,4),site[4]((...campaign)=>campaign))}'),
  shared: { $text: part('"text"'), $unused: part('"unused"') },
  conditions: {
    all: part('(of)=>["all",of]'),
    any: part('(of)=>["any",of]'),
    not: part('(of)=>["not",of]'),
    unknown: part('()=>["unknown"]'),
    path: part('(patterns)=>["path",patterns,$text]', ['$text']),
    url: part('(patterns)=>["url",patterns,$text]', ['$text']),
    utm: part('(parameter,patterns)=>["utm",parameter,patterns,$text]', ['$text']),
    device: part('(values)=>["device",values]'),
    visitor: part('(value)=>["visitor",value]'),
  },
  triggers: {
    time: part('(seconds)=>["time",seconds]'),
    scroll: part('(percent)=>["scroll",percent]'),
    exit: part('()=>["exit"]'),
  },
  renderer: 'renderer-01',
};

export function campaign(changes: Partial<DecisionCampaign> = {}): DecisionCampaign {
  return {
    id: 'c1',
    release: 3,
    seed: 'c1.2',
    purpose: 'marketing',
    format: { kind: 'popup', closeOnBackdrop: true },
    targeting: { kind: 'all', of: [] },
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 4 }] },
    frequency: {
      everyHours: 24,
      atMost: null,
      restAfterCloseDays: 7,
      stopAfterCloses: 3,
      stopAfterConversion: true,
    },
    goal: { kind: 'submitted' },
    coverage: 1,
    arms: [{ id: 'a', share: 1, file: 'designaaaaa' }],
    ...changes,
  };
}

export function site(changes: Partial<DecisionData> = {}): DecisionData {
  return { key: 'shop', consentRequired: true, attentionHours: 24, campaigns: [campaign()], ...changes };
}

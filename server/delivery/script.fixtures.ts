// Decision data and a handmade manifest, so that tests of delivery need no build.
import type { DecisionCampaign, DecisionData } from '@/core/decision-data';
import type { SiteScriptManifest } from '@/core/site-script';

const runtime = (first: string) =>
  `(...site)=>{start(${first}...site.slice(0,3),site[3]((...campaign)=>campaign),...site.slice(4))}`;

/** A script of these parts calls `start` with what the server wrote, campaigns as strings that name their calls. */
export const manifest: SiteScriptManifest = {
  runtimes: { asking: runtime(''), notAsking: runtime('"not asking",') },
  messages: 'Object.assign(["messages"],{of:(campaign,...of)=>["messages",campaign,...of]})',
  holdOut: '(seed,share)=>["holdOut",seed,share]',
  conditions: {
    all: '(of)=>["all",of]',
    any: '(of)=>["any",of]',
    not: '(of)=>["not",of]',
    unknown: '()=>["unknown"]',
    sticky: '(id,days,of)=>["sticky",id,days,of]',
    text: '(read,pattern)=>["text",read,pattern.source]',
    regex: '(...settings)=>["regex",...settings]',
    choice: '(read,values)=>["choice",read,values]',
    number: '(read,from,to)=>["number",read,from,to]',
    flag: '(read)=>["flag",read]',
  },
  facts: {
    path: '["path"]',
    url: '["url"]',
    title: '["title"]',
    cartTotal: '(currency)=>["cartTotal",currency]',
    utm: '(parameter)=>["utm",parameter]',
    device: '["device"]',
    visitor: '["visitor"]',
    pages: '(span)=>["pages",span]',
    seen: '(span)=>["seen",span]',
    segment: '["segment"]',
    element: '(selector)=>["element",selector]',
  },
  keepers: { views: '"views"', beginnings: '"beginnings"' },
  keepersOf: { pages: ['views'], seen: ['views'], nthPage: ['views'], channel: ['beginnings'] },
  triggers: {
    time: '(seconds)=>["time",seconds]',
    scroll: '(percent)=>["scroll",percent]',
    exit: '()=>["exit"]',
    exitPointer: '()=>["exitPointer"]',
    exitTab: '()=>["exitTab"]',
    exitBack: '()=>["exitBack"]',
    either: '(watches)=>["either",watches]',
    idle: '(seconds)=>["idle",seconds]',
    click: '(selector)=>["click",selector]',
    visible: '(selector,seconds)=>["visible",selector,seconds]',
    nthPage: '(count)=>["nthPage",count]',
    event: '(...settings)=>["event",...settings]',
    cartValue: '(...settings)=>["cartValue",...settings]',
    since: '(...settings)=>["since",...settings]',
    cancel: '(event)=>["cancel",event]',
  },
  rules: {
    everyVisits: '(least)=>["everyVisits",least]',
    everyPages: '(least,read)=>["everyPages",least,read]',
    afterOrder: '(...settings)=>["afterOrder",...settings]',
    oneOf: '(others)=>["oneOf",others]',
    purchases: '["purchases"]',
  },
  attachments: {
    consentMode: '"consentMode"',
    promotions: '"promotions"',
    shop: '(file,...settings)=>["shop",file,...settings]',
    happened: '(names)=>["happened",names]',
  },
  attachmentsOf: { cartTotal: ['shop'], cartValue: ['shop'] },
  shops: {
    auto: 'shop-auto-01',
    generic: 'shop-generic-01',
    shopify: 'shop-shopify-01',
    woocommerce: 'shop-woocommerce-01',
    'generic+products': 'shop-generic-02',
  },
  renderers: { modal: 'renderer-01', beside: 'besidebes-1', teaser: 'teaserteas1' },
  feedback: 'feedback-01',
  behaviours: { copy: '(()=>"copies")' },
  goals: 'goalsgoals1',
  groups: 'groupsgroup',
  forms: 'formsforms-1',
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
  return {
    key: 'shop',
    consentRequired: true,
    attentionHours: 24,
    currency: 'EUR',
    holdout: 0,
    consentSource: 'call',
    shopSystem: 'generic',
    dataLayerEvents: false,
    campaigns: [campaign()],
    ...changes,
  };
}

// A site's script: the runtime, its campaigns as calls, and the prebuilt parts those calls need. Pure and deterministic.
import type { DecisionCampaign, DecisionData } from '@/core/decision-data';
import {
  withProducts,
  type ScriptPart,
  type SiteScriptManifest,
  type WrittenCampaign,
} from '@/core/site-script';
import type { ShownFormat } from '@/core/campaign/format';
import { sliceArms } from '@/core/assignment';
import { limitsOf } from '@/core/frequency';
import { interrupts, isModal } from '@/core/format-nature';
import { factOf, readCondition, type CheckedCondition, type FactKind } from '@/core/targeting';
import { CarriedParts, type ScriptPiece, type ScriptRole } from './carried-parts';
import { writeGoals } from './write-goals';
import { writeGroups } from './write-groups';
import { writeRules } from './write-rules';
import { writePatterns } from './write-pattern';
import { eventsNoted, followsCart, followsProducts, writeTriggers } from './write-triggers';

const write = (value: unknown) => JSON.stringify(value);
const list = (items: readonly string[]) => `[${items.join()}]`;

/** Writes a call of a part, or without settings its name. The script will then carry it. */
export type Call = (kind: string, settings?: readonly string[]) => string;

/** Writes the reader of a fact from what the fact is asked with. */
export type Ask = (fact: FactKind, asked: readonly string[]) => string;

function writeCondition(condition: CheckedCondition, call: Call, ask: Ask): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => writeCondition(part, call, ask));
      return parts.length === 1 ? parts.join() : call(condition.kind, [list(parts)]);
    }
    case 'not':
      return call('not', [writeCondition(condition.of, call, ask)]);
    case 'sticky': {
      const { id, days, of } = condition;
      return call('sticky', [write(id), write(days), writeCondition(of, call, ask)]);
    }
    case 'unknown':
      return call('unknown', []);
    case 'fact': {
      const { asked, fact, test } = condition;
      const settings = test.kind === 'text' ? test.settings.map(writePatterns) : test.settings.map(write);
      return call(test.kind, [ask(fact, asked), ...settings]);
    }
  }
}

/** The number in `ID.NUMBER`. */
function phaseOf({ id, seed }: DecisionCampaign): number {
  const phase = Number(seed.slice(id.length + 1));
  if (seed !== `${id}.${phase}`)
    throw new Error(`The seed of ${id} is not its id and the number of a phase.`);
  return phase;
}

/** Empty: that of the site, which shows popups. */
function rendererOf(
  { kind, teaser }: ShownFormat,
  { beside, teaser: withTab }: SiteScriptManifest['renderers'],
) {
  if (teaser) return write(withTab);
  return isModal(kind) ? '' : write(beside);
}

function writeCampaign(
  campaign: DecisionCampaign,
  call: Record<'condition' | 'rule' | 'trigger', Call> & { fact: Ask; messages: () => string },
  currency: string,
  renderers: SiteScriptManifest['renderers'],
): string {
  const { id, release, purpose, format, frequency, goal, coverage, arms, targeting, triggers } = campaign;
  const written: WrittenCampaign = [
    id,
    phaseOf(campaign),
    release,
    purpose,
    limitsOf(frequency),
    goal.kind,
    triggers.join === 'all' ? triggers.of.length : 1,
    sliceArms(arms, coverage),
  ];
  const holds = writeCondition(readCondition(targeting), call.condition, call.fact);
  const watches = list(writeTriggers(triggers, call.trigger, currency));
  const rules = writeRules(campaign, call);
  const optional = [
    rules.length > 0 ? list(rules) : '',
    rendererOf(format, renderers),
    interrupts(format.kind) ? '' : '1',
  ];
  // What is left out at the end costs nothing; in between it takes a word.
  while (optional.at(-1) === '') optional.pop();
  const defined = `$(${[write(written), holds, watches, ...optional.map((one) => one || 'void 0')].join()})`;
  const { messages } = campaign;
  return messages
    ? `${call.messages()}.of(${[defined, call.fact('segment', []), write(messages)].join()})`
    : defined;
}

/**
 * Has V8 compile every function while the script is loading, off the main thread, rather than one by one as they are called:
 * a fifth of the time at the start. Others read a comment. [Chrome 136, explicit compile hints]
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** What the settings of the site ask for, whatever its campaigns do. */
const attachmentsOfSettings = ({ consentSource, dataLayerEvents }: DecisionData): string[] => [
  ...(consentSource === 'call' ? [] : [consentSource]),
  ...(dataLayerEvents ? ['promotions'] : []),
];

/** The pieces of the script that is served as `/s/KEY.js`. It names no host: a script finds its own address. */
export function writeSiteScript(manifest: SiteScriptManifest, data: DecisionData): ScriptPiece[] {
  const parts = new CarriedParts();
  const caller =
    (role: ScriptRole, of: Readonly<Record<string, ScriptPart>>): Call =>
    (kind, settings) => {
      const name = parts.carry(role, kind, of);
      return settings === undefined ? name : `${name}(${settings.join()})`;
    };
  const callFact = caller('fact', manifest.facts);
  const call = {
    condition: caller('condition', manifest.conditions),
    fact(kind: FactKind, asked: readonly string[]) {
      const fact = factOf(kind);
      // The document does not say in which currency.
      const settings = fact.type === 'number' && fact.unit === 'money' ? [...asked, data.currency] : asked;
      return callFact(kind, settings.length > 0 ? settings.map(write) : undefined);
    },
    rule: caller('rule', manifest.rules),
    trigger: caller('trigger', manifest.triggers),
    messages: () => caller('attachment', { messages: manifest.messages })('messages'),
  };
  const campaigns = data.campaigns.map((campaign) =>
    writeCampaign(campaign, call, data.currency, manifest.renderers),
  );
  const groups = writeGroups(data.campaigns, {
    condition: (condition) => writeCondition(readCondition(condition), call.condition, call.fact),
    fact: call.fact,
  });
  const neededBy = (names: Readonly<Record<string, readonly string[]>>) =>
    parts.kinds.flatMap((kind) => names[kind] ?? []);
  /** What designs go by although no condition asks for it. */
  const neededToShow = (names: Readonly<Record<string, readonly string[]>>) =>
    data.campaigns.flatMap(({ shows = [] }) => shows.flatMap((fact) => names[fact] ?? []));
  const keepers = new Set([...neededBy(manifest.keepersOf), ...neededToShow(manifest.keepersOf)]);
  const triggers = data.campaigns.map((campaign) => campaign.triggers);
  const unfinished = data.campaigns.flatMap(({ id, keepsAnswers }) => (keepsAnswers ? [id] : []));
  const goals = writeGoals(data.campaigns);
  const waitsForProducts = triggers.some(followsProducts);
  // Of what designs show, lists of products alone go by the pages that were seen.
  const goesByProducts = waitsForProducts || data.campaigns.some(({ shows }) => shows?.includes('seen'));
  /** What some attachments are made with. */
  const settings: Readonly<Record<string, readonly unknown[]>> = {
    teasers: [
      manifest.renderers.teaser,
      Object.fromEntries(
        data.campaigns.flatMap(({ id, release, format }) => (format.teaser ? [[id, release]] : [])),
      ),
    ],
    unfinished: [manifest.forms, unfinished],
    shop: [manifest.shops[goesByProducts ? withProducts(data.shopSystem) : data.shopSystem]],
    happened: [[...new Set(triggers.flatMap(eventsNoted))]],
  };
  // Consent first: what the others may remember depends on it.
  const attachments = new Set([
    ...attachmentsOfSettings(data),
    ...neededBy(manifest.attachmentsOf),
    ...neededToShow(manifest.attachmentsOf),
    ...(unfinished.length > 0 ? ['unfinished'] : []),
    ...(data.campaigns.some(({ format }) => format.teaser) ? ['teasers'] : []),
    ...(waitsForProducts || triggers.some(followsCart) || goals?.names.includes('cart.added')
      ? ['shop']
      : []),
    ...(triggers.some((one) => eventsNoted(one).length > 0) ? ['happened'] : []),
  ]);
  const callAttachment = caller('attachment', manifest.attachments);
  const attached = [
    ...[...attachments].map((kind) => callAttachment(kind, settings[kind]?.map(write))),
    ...(goals ? [callAttachment('goals', [write(manifest.goals), goals.sought, write(goals.names)])] : []),
    ...(groups ? [callAttachment('shop', [write(manifest.groups), groups])] : []),
    ...(data.campaigns.some(({ messages }) => messages) ? [call.messages()] : []),
  ];
  const { key, consentRequired, attentionHours, holdout } = data;
  const site = [
    write(key),
    write(attentionHours),
    write(manifest.renderers.modal),
    `$=>${list(campaigns)}`,
    list([...keepers].map((kind) => parts.carry('keeper', kind, manifest.keepers))),
    list(attached),
    holdout > 0
      ? caller('holdout', { holdOut: manifest.holdOut })('holdOut', [write(key), write(holdout)])
      : '',
  ];
  // What stands last and is empty is left out.
  while (/^(\[\])?$/.test(site.at(-1) ?? 'never')) site.pop();
  const runtimeKind = consentRequired ? 'asking' : 'notAsking';
  return [
    // A block keeps names to itself as well as a function does.
    { role: 'runtime', kind: 'opening', text: `${COMPILE_HINT}{` },
    ...parts.declare(),
    { role: 'runtime', kind: runtimeKind, text: `(${manifest.runtimes[runtimeKind]})` },
    { role: 'campaigns', kind: 'campaigns', text: `(${site.join()})}` },
  ];
}

/** The script as one text. */
export function assembleSiteScript(manifest: SiteScriptManifest, data: DecisionData): string {
  return writeSiteScript(manifest, data)
    .map(({ text }) => text)
    .join('');
}

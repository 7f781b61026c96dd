// A site's script: the runtime, its campaigns as calls, and the prebuilt parts those calls need. Pure and deterministic.
import type { DecisionCampaign, DecisionData } from '@/core/decision-data';
import type { ScriptPart, SiteScriptManifest, WrittenCampaign } from '@/core/site-script';
import { bucketRanges } from '@/core/assignment';
import { readCondition, type CheckedCondition } from '@/core/targeting';
import { writeTriggers } from './write-triggers';

const write = (value: unknown) => JSON.stringify(value);
const list = (items: readonly string[]) => `[${items.join()}]`;

/** Writes a call of a part, or without settings its name. The script will then carry it. */
export type Call = (kind: string, settings?: readonly string[]) => string;

function writeCondition(condition: CheckedCondition, call: Call, ask: Call): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => writeCondition(part, call, ask));
      return parts.length === 1 ? parts.join() : call(condition.kind, [list(parts)]);
    }
    case 'not':
      return call('not', [writeCondition(condition.of, call, ask)]);
    case 'unknown':
      return call('unknown', []);
    case 'fact': {
      const { asked, fact, test } = condition;
      return call(test.kind, [
        ask(fact, asked.length > 0 ? asked.map(write) : undefined),
        ...test.settings.map(write),
      ]);
    }
  }
}

function writeCampaign(
  campaign: DecisionCampaign,
  call: Record<'condition' | 'fact' | 'trigger', Call>,
): string {
  const { id, release, seed, purpose, format, frequency, goal, coverage, arms, targeting, triggers } =
    campaign;
  if (!seed.startsWith(id)) throw new Error(`The seed of ${id} does not begin with its id.`);
  const ranges = bucketRanges(
    arms.map(({ share }) => share),
    coverage,
  );
  const written: WrittenCampaign = [
    id,
    seed.slice(id.length),
    release,
    purpose,
    [format.kind, format.closeOnBackdrop],
    [
      frequency.everyHours,
      frequency.atMost,
      frequency.restAfterCloseDays,
      frequency.stopAfterCloses,
      frequency.stopAfterConversion,
    ],
    goal.kind,
    triggers.join === 'all' ? triggers.of.length : 1,
    arms.map(({ id, share, file }, index) => {
      const [from, to] = ranges[index] ?? [0, 0];
      return file === undefined ? [id, share, from, to] : [id, share, from, to, file];
    }),
  ];
  const holds = writeCondition(readCondition(targeting), call.condition, call.fact);
  return `$(${write(written)},${holds},${list(writeTriggers(triggers, call.trigger))})`;
}

/**
 * Has V8 compile every function while the script is loading, off the main thread, rather than one by one as they are called:
 * a fifth of the time at the start. Others read a comment. [Chrome 136, explicit compile hints]
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** The script, ready to be served as `/s/KEY.js`. It names no host: a script finds its own address. */
export function assembleSiteScript(manifest: SiteScriptManifest, data: DecisionData): string {
  const used = new Map<string, ScriptPart>();
  const carry = (name: string, part: ScriptPart | undefined) => {
    if (part === undefined)
      throw new Error(`The embed build has no part "${name}". Build it again: npm run build:embed.`);
    used.set(name, part);
  };
  const caller =
    (parts: Readonly<Record<string, ScriptPart>>): Call =>
    (kind, settings) => {
      carry(kind, parts[kind]);
      return settings === undefined ? kind : `${kind}(${settings.join()})`;
    };
  const call = {
    condition: caller(manifest.conditions),
    fact: caller(manifest.facts),
    trigger: caller(manifest.triggers),
  };
  const campaigns = data.campaigns.map((campaign) => writeCampaign(campaign, call));
  const keepers = new Set([...used.keys()].flatMap((name) => manifest.keepersOf[name] ?? []));
  for (const name of keepers) carry(name, manifest.keepers[name]);
  const parts = [...used].map(([name, code]) => `${name}=${code}`);
  const site = [data.key, data.consentRequired, data.attentionHours, manifest.renderer].map(write);
  const defined = [`$=>${list(campaigns)}`, ...(keepers.size > 0 ? [list([...keepers])] : [])];
  const written = parts.length > 0 ? `let ${parts.join()};` : '';
  // A block keeps names to itself as well as a function does.
  return `${COMPILE_HINT}{${written}(${manifest.runtime})(${[...site, ...defined].join()})}`;
}

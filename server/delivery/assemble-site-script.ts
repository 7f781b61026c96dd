// A site's script: the runtime, its campaigns as calls, and the prebuilt parts those calls need. Pure and deterministic.
import type { DecisionCampaign, DecisionData } from '@/core/decision-data';
import type { ScriptPart, SiteScriptManifest, WrittenCampaign } from '@/core/site-script';
import type { Trigger } from '@/core/campaign/trigger';
import { bucketRanges } from '@/core/assignment';
import { readCondition, type CheckedCondition } from '@/core/targeting';

const write = (value: unknown) => JSON.stringify(value);
const list = (items: readonly string[]) => `[${items.join()}]`;

/** A call of a part, which the script will then carry. */
type Call = (kind: string, settings: readonly string[]) => string;

function writeCondition(condition: CheckedCondition, call: Call): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => writeCondition(part, call));
      return parts.length === 1 ? parts.join() : call(condition.kind, [list(parts)]);
    }
    case 'not':
      return call('not', [writeCondition(condition.of, call)]);
    case 'unknown':
      return call('unknown', []);
    default:
      return call(condition.kind, condition.settings.map(write));
  }
}

function triggerSettings(trigger: Trigger): readonly number[] {
  switch (trigger.kind) {
    case 'time':
      return [trigger.seconds];
    case 'scroll':
      return [trigger.percent];
    case 'exit':
      return [];
  }
}

function writeCampaign(campaign: DecisionCampaign, callCondition: Call, callTrigger: Call): string {
  const { id, release, seed, purpose, format, frequency, goal, coverage, arms, targeting, triggers } =
    campaign;
  const ranges = bucketRanges(
    arms.map(({ share }) => share),
    coverage,
  );
  const written: WrittenCampaign = [
    id,
    seed,
    release,
    purpose,
    format,
    frequency,
    goal,
    triggers.join === 'all' ? triggers.of.length : 1,
    arms.map(({ id, share, file }, index) => {
      const [from, to] = ranges[index] ?? [0, 0];
      return file === undefined ? [id, share, from, to] : [id, share, from, to, file];
    }),
  ];
  const holds = writeCondition(readCondition(targeting), callCondition);
  const watches = triggers.of.map((trigger) =>
    callTrigger(trigger.kind, triggerSettings(trigger).map(write)),
  );
  return `$campaign(${write(written)},${holds},${list(watches)})`;
}

/** The script, ready to be served as `/s/KEY.js`. It names no host: a script finds its own address. */
export function assembleSiteScript(manifest: SiteScriptManifest, data: DecisionData): string {
  const used = new Map<string, ScriptPart>();
  const carry = (name: string, part: ScriptPart | undefined) => {
    if (!part) throw new Error(`The embed build has no part "${name}". Build it again: npm run build:embed.`);
    for (const need of part.needs) carry(need, manifest.shared[need]);
    used.set(name, part);
  };
  const caller =
    (parts: Readonly<Record<string, ScriptPart>>): Call =>
    (kind, settings) => {
      carry(kind, parts[kind]);
      return `${kind}(${settings.join()})`;
    };
  const campaigns = data.campaigns.map((campaign) =>
    writeCampaign(campaign, caller(manifest.conditions), caller(manifest.triggers)),
  );
  const parts = [...used].map(([name, { code }]) => `const ${name}=${code};`).join('');
  const site = [data.key, data.consentRequired, data.attentionHours, manifest.renderer].map(write);
  return `(()=>{${parts}(${manifest.runtime.code})(${site.join()},$campaign=>${list(campaigns)})})();\n`;
}

// The contract between the build of the shop's script (embed/build), the server that assembles one script per site
// (server/delivery), and the runtime that reads what was assembled (embed/start).
import type { DecisionCampaign } from './decision-data';

/** A prebuilt part. `code` is one JavaScript expression. */
export interface ScriptPart {
  code: string;
  /** Shared parts that the expression uses as free variables; a script binds them first, once. */
  needs: readonly string[];
}

/** What `npm run build:embed` leaves for the server. */
export interface SiteScriptManifest {
  /** An expression for `start` of embed/start.ts. */
  runtime: ScriptPart;
  /** By the name of the variable that other parts know them by. */
  shared: Readonly<Record<string, ScriptPart>>;
  /** `all`, `any`, `not`, `unknown` and every kind of leaf: each makes a predicate from its settings. */
  conditions: Readonly<Record<string, ScriptPart>>;
  /** Every kind of trigger: each makes a watch from its settings. */
  triggers: Readonly<Record<string, ScriptPart>>;
  /** Content hash of the renderer; `HASH.js` lies beside the manifest. */
  renderer: string;
}

/**
 * What a script writes of a campaign, by position: names would cost each shop more bytes than the values. What campaigns
 * have in common stands together, so that it compresses to almost nothing. Targeting and triggers follow as code.
 */
export type WrittenCampaign = readonly [
  id: string,
  seed: string,
  release: number,
  purpose: DecisionCampaign['purpose'],
  format: DecisionCampaign['format'],
  frequency: DecisionCampaign['frequency'],
  goal: DecisionCampaign['goal'],
  /** How many of the triggers must fire. */
  wanted: number,
  /** Each with its slice `[from, to)` of the unit interval, coverage included. */
  arms: readonly (readonly [id: string, share: number, from: number, to: number, file?: string])[],
];

// Assembled scripts in memory, one per site key: made at the first request after a change, served from then on.
import type { DecisionData } from '@/core/decision-data';
import type { SiteScriptManifest } from '@/core/site-script';
import type { Log } from '../log';
import { assembleSiteScript } from './assemble-site-script';
import { RecentCache } from './recent-cache';
import { tagBody, tagOf, type TaggedBody } from './tagged-body';

export interface SiteScript extends TaggedBody {
  /** What it was assembled from, as JSON: for whoever asks why a campaign shows. */
  data: TaggedBody;
}

interface Entry {
  script: Promise<SiteScript>;
  /** Once it is there. */
  made?: SiteScript;
  /** To be made anew from then on, ms. */
  until: number;
}

/** Scripts in memory; each is some twenty kilobytes with its encodings. */
const MAX_SITES = 2000;
const MAX_STRANGERS = 200;
/** Another process may have published: look at the database again after this time, ms. */
const MAX_AGE_MS = 15_000;

export interface SiteScriptsOptions {
  manifest: SiteScriptManifest;
  /**
   * Undefined for an unknown key, which is answered as a site without campaigns. `changesAt`: from then on, ms, the clock alone
   * has made it another one; null: it never does.
   */
  loadSite(key: string): Promise<{ data: DecisionData; changesAt: number | null } | undefined>;
  log: Pick<Log, 'error'>;
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

/** What strangers get: the runtime with nothing to show. */
export function emptySite(key: string): DecisionData {
  return {
    key,
    consentRequired: true,
    attentionHours: 24,
    currency: 'EUR',
    holdout: 0,
    consentSource: 'call',
    shopSystem: 'auto',
    dataLayerEvents: false,
    campaigns: [],
  };
}

export class SiteScripts {
  readonly #sites = new RecentCache<Entry>(MAX_SITES);
  /** Keys that nobody has, and those not looked up yet: whoever makes up keys must not push sites out of memory. */
  readonly #strangers = new RecentCache<Entry>(MAX_STRANGERS);

  constructor(private readonly options: SiteScriptsOptions) {}

  get(key: string): Promise<SiteScript> {
    // A key that was a site's stays among the sites while it is looked up again.
    const held = this.#sites.get(key) ? this.#sites : this.#strangers;
    const known = held.get(key);
    const now = this.options.now();
    if (known && now < known.until) return known.script;
    const site = this.options.loadSite(key);
    const fresh = site.then(async (found) => {
      const made = await this.#assemble(found?.data ?? emptySite(key), known?.made);
      entry.made = made;
      return made;
    });
    const entry: Entry = { script: known ? fresh.catch(() => known.script) : fresh, until: now + MAX_AGE_MS };
    held.set(key, entry);
    // Only what is still current when it is there: a publish in between has asked for a newer one.
    const isCurrent = () => held.get(key) === entry;
    site.then(
      (found) => {
        // A campaign begins and ends at its moment, not when the script happens to be made anew.
        entry.until = Math.min(entry.until, found?.changesAt ?? Infinity);
        const right = found ? this.#sites : this.#strangers;
        if (right === held || !isCurrent()) return;
        held.delete(key);
        right.set(key, entry);
      },
      (error: unknown) => {
        this.options.log.error({ err: error }, 'a site could not be looked up; its last script stays in use');
        if (!isCurrent()) return;
        // The next request tries again.
        if (known) held.set(key, known);
        else held.delete(key);
      },
    );
    return entry.script;
  }

  /** Undefined: it has to be made first, and `get` does. */
  atHand(key: string): SiteScript | undefined {
    const entry = this.#sites.get(key);
    return entry && this.options.now() < entry.until ? entry.made : undefined;
  }

  /** The next request for this key gets the current state. */
  invalidate(key: string): void {
    this.#sites.delete(key);
    this.#strangers.delete(key);
  }

  /** @param before what was served until now: mostly it is still the same, and need not be compressed again */
  async #assemble(data: DecisionData, before: SiteScript | undefined): Promise<SiteScript> {
    const text = assembleSiteScript(this.options.manifest, data);
    const json = JSON.stringify(data);
    return {
      ...(before && tagOf(text) === before.etag ? before : await tagBody(text, false)),
      data: before && tagOf(json) === before.data.etag ? before.data : await tagBody(json, false),
    };
  }
}

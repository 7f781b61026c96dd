// Assembled scripts in memory, one per site key: made at the first request after a change, served from then on.
import { createHash } from 'node:crypto';
import type { DecisionData } from '@/core/decision-data';
import type { SiteScriptManifest } from '@/core/site-script';
import { assembleSiteScript } from './assemble-site-script';
import { encode, type Encoded } from './encode';
import { RecentCache } from './recent-cache';

export interface SiteScript {
  body: Encoded;
  /** Strong validator of the text. */
  etag: string;
}

interface Entry {
  script: Promise<SiteScript>;
  madeAt: number;
}

const MAX_IN_MEMORY = 2000;
/** Another process may have published: look at the database again after this time, ms. */
const MAX_AGE_MS = 15_000;

export interface SiteScriptsOptions {
  manifest: SiteScriptManifest;
  /** Undefined for an unknown key, which is answered as a site without campaigns. */
  loadSite(key: string): Promise<DecisionData | undefined>;
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

/** What strangers get: the runtime with nothing to show. */
function emptySite(key: string): DecisionData {
  return { key, consentRequired: true, attentionHours: 24, campaigns: [] };
}

export class SiteScripts {
  readonly #recent = new RecentCache<Entry>(MAX_IN_MEMORY);

  constructor(private readonly options: SiteScriptsOptions) {}

  get(key: string): Promise<SiteScript> {
    const known = this.#recent.get(key);
    const now = this.options.now();
    if (known && now - known.madeAt < MAX_AGE_MS) return known.script;
    const entry: Entry = { script: this.#assemble(key), madeAt: now };
    this.#recent.set(key, entry);
    entry.script.catch(() => {
      // A failed read is tried again by the next request; a newer entry stays.
      if (this.#recent.get(key) === entry) this.#recent.delete(key);
    });
    return entry.script;
  }

  /** The next request for this key gets the current state. */
  invalidate(key: string): void {
    this.#recent.delete(key);
  }

  async #assemble(key: string): Promise<SiteScript> {
    const text = assembleSiteScript(
      this.options.manifest,
      (await this.options.loadSite(key)) ?? emptySite(key),
    );
    return {
      body: await encode(text, false),
      etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
    };
  }
}

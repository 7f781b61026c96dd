// Scripts of quizzes' own pages, in memory for a while: a link that many open at once is put together once.
import type { DecisionData } from '@/core/decision-data';
import type { SiteScriptManifest } from '@/core/site-script';
import { assembleSiteScript } from './assemble-site-script';
import { RecentCache } from './recent-cache';
import { emptySite } from './site-scripts';
import { tagBody, type TaggedBody } from './tagged-body';

const MOST = 200;
/** Somebody may have published: look again after this time, ms. */
const MAX_AGE_MS = 15_000;

export class QuizScripts {
  readonly #made = new RecentCache<{ script: Promise<TaggedBody>; until: number }>(MOST);

  constructor(
    private readonly options: {
      manifest: SiteScriptManifest;
      loadPage: ((key: string, campaign: string) => Promise<DecisionData | undefined>) | undefined;
      /** Milliseconds since 1970 UTC. */
      now(): number;
    },
  ) {}

  /** Of a page that there is not: a script with nothing to show. */
  get(key: string, campaign: string): Promise<TaggedBody> {
    const name = `${key}/${campaign}`;
    const known = this.#made.get(name);
    const now = this.options.now();
    if (known && now < known.until) return known.script;
    const script = this.#assemble(key, campaign);
    this.#made.set(name, { script, until: now + MAX_AGE_MS });
    script.catch(() => this.#made.delete(name));
    return script;
  }

  async #assemble(key: string, campaign: string): Promise<TaggedBody> {
    const data = await this.options.loadPage?.(key, campaign);
    return tagBody(assembleSiteScript(this.options.manifest, data ?? emptySite(key)), false);
  }
}

// What ingest and delivery must know about sites on every request: held in memory, refreshed when something is published.
import type { ArmShare } from '@/core/assignment';

/** The frozen facts of a release that an event refers to. */
export interface ReleaseFacts {
  campaign: string;
  release: number;
  /** Phase the release runs in; several releases share one as long as no arm, targeting, trigger or frequency changed. */
  phase: string;
  seed: string;
  /** Share of visitors who take part, 0–1; may differ between releases of one phase. */
  coverage: number;
  arms: readonly ArmShare[];
}

export interface SiteFacts {
  id: string;
  /** Host names the script may report from, lower case; a leading `*.` covers subdomains. */
  domains: readonly string[];
  release(campaign: string, number: number): ReleaseFacts | undefined;
}

export interface SiteDirectory {
  /** Facts of the site with this public key, or undefined. Never touches the disk. */
  find(key: string): SiteFacts | undefined;
}

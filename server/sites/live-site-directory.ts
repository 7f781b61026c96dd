// The site directory in memory. Small on purpose: documents stay in the database, only what every request needs is here.
import type { Database } from '../db/database';
import { readArms } from '../campaigns/phase-arms';
import { readDomains } from './find-site';
import type { ReleaseFacts, SiteDirectory, SiteFacts } from './site-directory';

type SiteRow = Awaited<ReturnType<typeof readSites>>[number];

export class LiveSiteDirectory implements SiteDirectory {
  #byKey = new Map<string, SiteFacts>();
  /** Reads run one after another, so that a slow one never overwrites what a later one found. */
  #last: Promise<void> = Promise.resolve();

  private constructor(private readonly db: Database) {}

  /** Reads every site once. */
  static async load(db: Database): Promise<LiveSiteDirectory> {
    const directory = new LiveSiteDirectory(db);
    await directory.refreshAll();
    return directory;
  }

  find(key: string): SiteFacts | undefined {
    return this.#byKey.get(key);
  }

  /** Takes over the current state of one site; call it after every change to the site or its releases. */
  refresh(siteId: string): Promise<void> {
    return this.#enqueue(async () => {
      const [row] = await readSites(this.db, siteId);
      if (row) this.#byKey.set(row.key, toFacts(row));
    });
  }

  /** Takes over the current state of all sites. */
  refreshAll(): Promise<void> {
    return this.#enqueue(async () => {
      const rows = await readSites(this.db);
      this.#byKey = new Map(rows.map((row) => [row.key, toFacts(row)]));
    });
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** Releases of deleted campaigns are included: their last events may still be on the way. */
function readSites(db: Database, id?: string) {
  return db.site.findMany({
    where: { id },
    select: {
      id: true,
      key: true,
      domains: true,
      campaigns: {
        select: {
          id: true,
          phases: {
            select: {
              id: true,
              seed: true,
              arms: true,
              releases: { select: { number: true, coverage: true } },
            },
          },
        },
      },
    },
  });
}

function toFacts(row: SiteRow): SiteFacts {
  const releases = new Map<string, ReleaseFacts>();
  for (const campaign of row.campaigns)
    for (const phase of campaign.phases) {
      const arms = readArms(phase.arms).map(({ id, share }) => ({ id, share }));
      for (const { number, coverage } of phase.releases)
        releases.set(`${campaign.id} ${number}`, {
          campaign: campaign.id,
          release: number,
          phase: phase.id,
          seed: phase.seed,
          coverage,
          arms,
        });
    }
  return {
    id: row.id,
    domains: readDomains(row.domains),
    release: (campaign, number) => releases.get(`${campaign} ${number}`),
  };
}

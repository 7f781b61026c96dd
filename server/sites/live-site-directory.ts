// The site directory in memory. Small on purpose: documents stay in the database, only what every request needs is here.
import type { Database } from '../db/database';
import { readPhaseArms, withShares } from '../campaigns/phase-arms';
import { readRanges } from './address-ranges';
import { readDomains } from './find-site';
import type { HoldoutShare, ReleaseFacts, SiteDirectory, SiteFacts } from './site-directory';

/** As long as a browser keeps what it could not send, ms. */
const SHARE_OUTLIVES_MS = 24 * 3_600_000;
const MAX_SHARES = 20;
/** A page may stand open for days; then its quiz need not take memory any more, ms. */
const QUIZ_OUTLIVES_MS = 8 * 24 * 3_600_000;

type SiteRow = Awaited<ReturnType<typeof readSites>>[number];

export class LiveSiteDirectory implements SiteDirectory {
  #byKey = new Map<string, SiteFacts>();
  #heard: (key: string) => void = () => undefined;
  /** Reads run one after another, so that a slow one never overwrites what a later one found. */
  #last: Promise<void> = Promise.resolve();

  private constructor(
    private readonly db: Database,
    private readonly now: () => number,
  ) {}

  /** Reads every site once. @param now ms since 1970 */
  static async load(db: Database, now: () => number): Promise<LiveSiteDirectory> {
    const directory = new LiveSiteDirectory(db, now);
    await directory.refreshAll();
    return directory;
  }

  /** Hears the key of each site that this process changed. */
  onRefreshed(heard: (key: string) => void): void {
    this.#heard = heard;
  }

  find(key: string): SiteFacts | undefined {
    return this.#byKey.get(key);
  }

  /** Takes over the current state of one site; call it after every change to the site or its releases. */
  refresh(siteId: string): Promise<void> {
    return this.#enqueue(async () => {
      const [row] = await readSites(this.db, siteId);
      if (!row) return;
      this.#byKey.set(row.key, this.#toFacts(row));
      this.#heard(row.key);
    });
  }

  /** Takes over the current state of all sites. */
  refreshAll(): Promise<void> {
    return this.#enqueue(async () => {
      const rows = await readSites(this.db);
      this.#byKey = new Map(rows.map((row) => [row.key, this.#toFacts(row)]));
    });
  }

  #toFacts(row: SiteRow): SiteFacts {
    return { ...toFacts(row, this.now()), holdouts: this.#sharesOf(row) };
  }

  /**
   * Shares that were changed are remembered here alone: a new start forgets them, and what was made under one of them and
   * arrives later is refused.
   */
  #sharesOf({ holdout: share, key }: SiteRow): HoldoutShare[] {
    const now = this.now();
    const [latest, ...earlier] = this.#byKey.get(key)?.holdouts ?? [];
    const inForce = { share, until: Infinity };
    const ended =
      latest && latest.share !== share ? [{ share: latest.share, until: now + SHARE_OUTLIVES_MS }] : [];
    const past = [...ended, ...earlier].filter((one) => one.until > now && one.share !== share);
    return [inForce, ...past].slice(0, MAX_SHARES);
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
      holdout: true,
      timeZone: true,
      excludedAddresses: true,
      campaigns: {
        select: {
          id: true,
          phases: {
            select: {
              id: true,
              seed: true,
              arms: true,
              endedAt: true,
              releases: { select: { number: true, coverage: true, shares: true } },
            },
          },
        },
      },
    },
  });
}

function isLongOver(endedAt: Date | null, now: number): boolean {
  return endedAt !== null && now - endedAt.getTime() > QUIZ_OUTLIVES_MS;
}

function toFacts(row: SiteRow, now: number): Omit<SiteFacts, 'holdouts'> {
  const releases = new Map<string, ReleaseFacts>();
  for (const campaign of row.campaigns)
    for (const phase of campaign.phases) {
      const { attributionDays, halves, layer, orderCap, personal, quizzes, repeatDays, steps, ...stored } =
        readPhaseArms(phase.arms);
      const arms = stored.arms.map(({ id, share }) => ({ id, share }));
      for (const { number, coverage, shares } of phase.releases)
        releases.set(`${campaign.id} ${number}`, {
          campaign: campaign.id,
          release: number,
          phase: phase.id,
          seed: phase.seed,
          coverage,
          arms: withShares(arms, shares),
          ...(layer && { layer }),
          ...(attributionDays !== undefined && { windowDays: attributionDays }),
          ...(repeatDays !== undefined && { repeatDays }),
          ...(personal && { personal }),
          ...(halves && { halves }),
          ...(orderCap && { orderCap }),
          ...(steps && { steps }),
          ...(quizzes && !isLongOver(phase.endedAt, now) && { quizzes }),
        });
    }
  return {
    id: row.id,
    key: row.key,
    domains: readDomains(row.domains),
    timeZone: row.timeZone,
    ownAddresses: readRanges(row.excludedAddresses),
    release: (campaign, number) => releases.get(`${campaign} ${number}`),
  };
}

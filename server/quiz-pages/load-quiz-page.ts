// A quiz as a page of its own: what its script decides by, and what stands around it.
import type { CampaignDocument } from '@/core/campaign/document';
import type { DecisionData } from '@/core/decision-data';
import { shownFormat } from '@/core/render/format';
import { deriveTokens } from '@/core/render/tokens';
import { DEFAULT_BRAND, resolveTheme } from '@/core/campaign/resolve-theme';
import type { App } from '../app';
import { compileDesigns } from '../campaigns/compile-designs';
import { loadDecisionData } from '../campaigns/load-decision-data';
import { segmentsToCompile } from '../segments/read-sets';
import { readReleasedDocument } from '../campaigns/read-document';

/** Name of the place in the page that the quiz stands in. */
export const QUIZ_SLOT = 'quiz';

/** As wide as a page of questions reads well, CSS px. */
const WIDTH = 640;

export interface QuizPage {
  /** Public key of the site. */
  key: string;
  siteName: string;
  /** Address of the shop; absent: none of its hosts is one. */
  shop?: string;
  title: string;
  asksConsent: boolean;
  /** Behind the card, and on it. */
  colours: { background: string; text: string };
}

/** Undefined: there is no such page, or not now. */
export async function loadQuizPage(
  app: Pick<App, 'db' | 'log' | 'now'>,
  campaign: string,
): Promise<QuizPage | undefined> {
  const found = await findLive(app, campaign);
  if (!found) return undefined;
  const { site, document, name } = found;
  const [variant] = document.variants;
  if (!variant) return undefined;
  const { background, text } = deriveTokens(resolveTheme(variant.theme, DEFAULT_BRAND));
  const shop = (JSON.parse(site.domains) as string[]).find((domain) => !domain.startsWith('*'));
  return {
    key: site.key,
    siteName: site.name,
    ...(shop && { shop: `https://${shop}/` }),
    title: headingOf(document) || name,
    asksConsent: site.consentRequired,
    colours: { background, text },
  };
}

/** What the script of such a page decides by: the one campaign, for everybody who comes, in the middle of the page. */
export async function loadQuizPageData(
  app: Pick<App, 'db' | 'delivery' | 'log' | 'now'>,
  key: string,
  campaign: string,
): Promise<DecisionData | undefined> {
  const found = await findLive(app, campaign);
  if (found?.site.key !== key) return undefined;
  const loaded = await loadDecisionData(app, key);
  const decided = loaded?.data.campaigns.find(({ id }) => id === campaign);
  if (!loaded || !decided) return undefined;
  const format = {
    kind: 'embed',
    width: WIDTH,
    place: { kind: 'slot', name: QUIZ_SLOT },
  } as const;
  const designs = await compileDesigns(
    app,
    { ...found.document, format },
    await segmentsToCompile(app.db, found.site.id),
  );
  const { teaser: _, ...shown } = shownFormat(format);
  return {
    ...loaded.data,
    // Whoever opens the page has come for the quiz.
    holdout: 0,
    consentSource: 'call',
    dataLayerEvents: false,
    campaigns: [
      {
        ...decided,
        purpose: 'service',
        format: shown,
        targeting: { kind: 'all', of: [] },
        triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
        frequency: {
          everyHours: 0,
          atMost: null,
          restAfterCloseDays: 0,
          stopAfterCloses: null,
          stopAfterConversion: false,
        },
        arms: decided.arms.map((arm) => {
          const file = designs[arm.id];
          return file === undefined ? arm : { ...arm, file };
        }),
      },
    ],
  };
}

async function findLive(app: Pick<App, 'db'>, id: string) {
  const campaign = await app.db.campaign.findFirst({
    where: { id, release: { not: null }, paused: false, archivedAt: null, deletedAt: null },
    include: { site: true },
  });
  if (!campaign || campaign.site.paused) return undefined;
  const release = await app.db.release.findUnique({
    where: { campaignId_number: { campaignId: id, number: campaign.release ?? 0 } },
  });
  if (!release) return undefined;
  const document = readReleasedDocument(release.document);
  return document.quizPage ? { site: campaign.site, document, name: campaign.name } : undefined;
}

function headingOf({ variants: [variant] }: CampaignDocument): string {
  const heading = variant?.steps[0]?.blocks.find(({ kind }) => kind === 'heading');
  return heading?.kind === 'heading' ? heading.text.replaceAll(/\{\{[^}]*\}\}/g, '').trim() : '';
}

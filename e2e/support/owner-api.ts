// The builder's API as the first owner, for tests and benchmarks that need a state rather than a click path.
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { CampaignDocument } from '@/core/campaign/document';
import type { AppRouter } from '@/server/trpc/router';
import type { BeckonServer } from './beckon-server';

export const OWNER = { name: 'Ada Berg', email: 'ada@example.com', password: 'kiln-and-glaze-42' };

/** Domains of every page that tests open. */
const TEST_DOMAINS = ['localhost', '127.0.0.1'];

export class OwnerApi {
  private constructor(
    readonly trpc: TRPCClient<AppRouter>,
    /** `name=value` of the session cookie, for a browser context. */
    readonly cookies: { name: string; value: string }[],
    private readonly workspaceId: string,
  ) {}

  /** Completes the first-run set-up with the token the server printed, and signs in. */
  static async setUp(server: BeckonServer): Promise<OwnerApi> {
    const token = new URL(server.setupUrl).searchParams.get('token') ?? '';
    await connect(server.url).setup.complete.mutate({ token, ...OWNER });
    return OwnerApi.signIn(server.url);
  }

  static async signIn(url: string, { email, password } = OWNER): Promise<OwnerApi> {
    const reply = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: JSON.stringify({ email, password }),
    });
    if (!reply.ok) throw new Error(`Sign-in failed with ${reply.status}: ${await reply.text()}`);
    const cookies = reply.headers.getSetCookie().map((line) => {
      const [name = '', ...value] = (line.split(';', 1)[0] ?? '').split('=');
      return { name, value: value.join('=') };
    });
    const trpc = connect(url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
    const workspaceId = (await trpc.session.get.query()).workspaces[0]?.id ?? '';
    return new OwnerApi(trpc, cookies, workspaceId);
  }

  /** The site that the seed makes, with its first campaign. */
  async demoSite(): Promise<{ siteId: string; campaignId: string }> {
    const siteId = (await this.trpc.session.get.query()).workspaces[0]?.sites[0]?.id ?? '';
    const campaignId = (await this.trpc.campaigns.list.query({ siteId }))[0]?.id ?? '';
    return { siteId, campaignId };
  }

  /** Changes the draft of a campaign and publishes it. Answers the number of the release. */
  async publish(
    campaignId: string,
    change: (document: CampaignDocument) => CampaignDocument,
  ): Promise<number> {
    const { revision, document } = await this.trpc.campaigns.get.query({ campaignId });
    const saved = await this.trpc.campaigns.saveDraft.mutate({
      campaignId,
      revision,
      document: change(document),
    });
    return (await this.trpc.campaigns.publish.mutate({ campaignId, revision: saved.revision })).release;
  }

  /** A new site with one live campaign that opens at once, on every page or only below `path`, changed at will. */
  async createPublishedSite({
    path,
    change = (document) => document,
  }: {
    path: string | null;
    change?: (document: CampaignDocument) => CampaignDocument;
  }): Promise<{ siteId: string; campaignId: string; snippet: string }> {
    const { siteId, campaignId, snippet } = await this.createDraft();
    await this.publish(campaignId, (document) =>
      change({
        ...document,
        triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
        targeting: {
          kind: 'all',
          of: path === null ? [] : [{ kind: 'path', operator: 'starts', values: [path] }],
        },
      }),
    );
    return { siteId, campaignId, snippet };
  }

  /** A new site with a draft from the starter. */
  async createDraft(): Promise<{ siteId: string; campaignId: string; snippet: string }> {
    const { siteId, snippet } = await this.createSite();
    const { campaignId } = await this.trpc.campaigns.create.mutate({
      siteId,
      name: 'Letter',
      starter: 'welcome-email',
    });
    return { siteId, campaignId, snippet };
  }

  /** A new site without campaigns. */
  async createSite(name = 'Test shop'): Promise<{ siteId: string; snippet: string; key: string }> {
    const { siteId } = await this.trpc.sites.create.mutate({
      workspaceId: this.workspaceId,
      name,
      domains: TEST_DOMAINS,
      timeZone: 'Europe/Oslo',
      currency: 'EUR',
    });
    const { snippet, key } = await this.trpc.sites.get.query({ siteId });
    return { siteId, snippet, key };
  }
}

function connect(url: string, cookie = ''): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({ url: `${url}/api/trpc`, headers: { Origin: url, ...(cookie ? { Cookie: cookie } : {}) } }),
    ],
  });
}

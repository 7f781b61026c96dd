// Where the pages of webhooks are.

export const webhooksPath = (siteId: string) => `/sites/${siteId}/settings/webhooks`;
export const webhookPath = (siteId: string, webhookId: string) => `${webhooksPath(siteId)}/${webhookId}`;

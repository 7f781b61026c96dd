// What several parts of one page need, asked for once per request.
import { cache } from 'react';
import { callApi } from './call-api';

export const loadSession = cache(() => callApi('/', (api) => api.session.get()));

/** For someone known to be signed in: a page first makes its own call, which knows where the login leads back to. */
export const loadSite = cache((siteId: string) =>
  callApi(`/sites/${siteId}/campaigns`, (api) => api.sites.get({ siteId })),
);

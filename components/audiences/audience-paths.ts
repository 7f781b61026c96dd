// Where the audiences of a site are.

export const audiencesPath = (siteId: string): string => `/sites/${siteId}/audiences`;
export const newAudiencePath = (siteId: string): string => `${audiencesPath(siteId)}/new`;
export const audiencePath = (siteId: string, audienceId: string): string =>
  `${audiencesPath(siteId)}/${audienceId}`;

// Where the audiences of a site are, and the segments beside them.

export const audiencesPath = (siteId: string): string => `/sites/${siteId}/audiences`;
export const newAudiencePath = (siteId: string): string => `${audiencesPath(siteId)}/new`;
export const audiencePath = (siteId: string, audienceId: string): string =>
  `${audiencesPath(siteId)}/${audienceId}`;
export const segmentsPath = (siteId: string): string => `${audiencesPath(siteId)}/segments`;
export const boardPath = (siteId: string): string => `${audiencesPath(siteId)}/board`;

// Where the pages of experiments are.

export const experimentsPath = (siteId: string): string => `/sites/${siteId}/experiments`;

export const learnedPath = (siteId: string): string => `${experimentsPath(siteId)}/learned`;

export const experimentPath = (siteId: string, experimentId: string): string =>
  `${experimentsPath(siteId)}/${experimentId}`;

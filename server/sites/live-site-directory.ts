// (skeleton)
import type { SiteDirectory } from './site-directory';
export interface LiveSiteDirectory extends SiteDirectory {
  refresh(siteId: string): Promise<void>;
}

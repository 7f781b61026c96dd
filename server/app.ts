// What use cases work with. `main.ts` fills it once; tests fill it with what they need.
import type { Design } from '@/core/render/design';
import type { CallLimits } from './access/limits';
import type { Database } from './db/database';
import type { ScriptSize } from './delivery/measure-script';
import type { FontFiles } from './fonts/font-files';
import type { EventStore } from './ingest/event-store';
import type { MailSettings } from './mail/mail-settings';
import type { Seal } from './mail/seal';
import type { PictureFiles } from './images/picture-files';
import type { Log } from './log';
import type { LiveCounts } from './results/live-counts';
import type { PreviewTokens } from './preview/preview-token';
import type { IntakeTally } from './status/intake-tally';
import type { Feeds } from './catalogue/http-feeds';
import type { Shelves } from './products/shelves';
import type { LiveSiteDirectory } from './sites/live-site-directory';
import type { DemoShop } from './sites/shop-address';
import type { Receiver } from './webhooks/receiver';

/** The part of delivery that publishing needs. */
export interface DesignStore {
  /** Keeps a compiled design as an immutable file and answers its content hash. Storing it twice is harmless. */
  putDesign(design: Design): Promise<string>;
  /** What it weighs on the way to a shop, gzip, bytes. */
  weighDesign(design: Design): number;
  /** Keeps a page of custom HTML as an immutable file and answers its address. Storing it twice is harmless. */
  putPage(page: string): Promise<string>;
  /** Keeps one in memory while it is being written, and answers the same address. */
  showPage(page: string): string;
  /** As of a design. */
  weighPage(page: string): number;
  /** Forgets the assembled script of the site with this key, so that the next request gets the new state. */
  invalidate(key: string): void;
  /** What the modules of a site's script weigh at this moment. */
  measure(key: string): Promise<ScriptSize>;
}

/** Where the program runs. */
export interface ServerHost {
  /** Folder of everything that it keeps. */
  dataDir: string;
  /** App data and events lie in PostgreSQL. */
  isShared: boolean;
  /** ms since 1970 UTC. */
  startedAt: number;
}

export interface App {
  db: Database;
  store: EventStore;
  directory: LiveSiteDirectory;
  delivery: DesignStore;
  pictures: PictureFiles;
  fonts: FontFiles;
  previews: PreviewTokens;
  /** Takes messages to other tools. */
  receiver: Receiver;
  /** `preset`: the environment fixes where mails go out. */
  mail: { preset: MailSettings | null; seal: Seal };
  /** What is going on at this moment. */
  live: LiveCounts;
  /** What came in for each site, and what did not become an event. */
  intake: IntakeTally;
  /** Catalogues, as lists of products are filled from them. */
  shelves: Shelves;
  /** Reads feeds of products from shops. */
  feeds: Feeds;
  host: ServerHost;
  /** Of this program. */
  version: string;
  limits: CallLimits;
  log: Log;
  /** Origin under which browsers reach Beckon. */
  publicUrl: string;
  /** Null when this process serves no demo shop. */
  demoShop: DemoShop | null;
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

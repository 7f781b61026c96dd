// The only way to the running server's services. Next bundles pages and route handlers into module graphs of their own,
// so a module-level singleton would exist several times; `main.ts` makes one object and this file hands it out.
import type { CatalogueUpload } from './catalogue/create-catalogue-upload';
import type { FontUpload } from './fonts/create-font-upload';
import type { ExperimentExport } from './experiments/export/create-experiment-export';
import type { ImageUpload } from './images/create-image-upload';
import type { LeadExport } from './leads/create-lead-export';
import type { TrpcService } from './trpc/create-trpc';
import type { AuthService } from './auth/create-auth';

export interface Services {
  auth: Pick<AuthService, 'handle'>;
  trpc: TrpcService;
  leadExport: LeadExport;
  experimentExport: ExperimentExport;
  imageUpload: ImageUpload;
  fontUpload: FontUpload;
  catalogueUpload: CatalogueUpload;
}

const KEY = Symbol.for('beckon.services');
const holder = globalThis as { [KEY]?: Services };

/** Called once, by `main.ts`. */
export function installServices(services: Services): void {
  holder[KEY] = services;
}

/** The services of this process. Throws when the page was started by anything but Beckon's own server. */
export function services(): Services {
  const installed = holder[KEY];
  if (!installed) throw new Error('Beckon runs as one server: start it with "npm start" or "npm run dev".');
  return installed;
}

// The seed by which a layer parts the visitors of a site among its experiments: for good, whatever experiments come and go.
import { createHash } from 'node:crypto';

/** Ten letters, because every shopper downloads it. It does not tell what the layer is called. */
export function layerSeed(siteId: string, layer: string): string {
  return createHash('sha256').update(`${siteId}\n${layer}`).digest('base64url').slice(0, 10);
}

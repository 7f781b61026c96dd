// Files of ours that come when they are needed, by their content hash.
import type { Arrive } from './arrive';
import type { LivingDesign } from './mount/contract';
import type { print } from './preview';
import { base } from './site';

/** What a file may bring: the renderer, or a design. */
export interface LoadedFile {
  arrive?: Arrive;
  default?: LivingDesign;
}

export const loadFile = (hash: string): Promise<LoadedFile> => import(`${base}/s/f/${hash}.js`);

/** What only the team needs: the preview, which begins by itself, and words for what was decided. */
export const loadHelp = (): Promise<{ print: typeof print }> => import(`${base}/s/preview.js`);

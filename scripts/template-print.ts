// What a thumbnail of a template was drawn from, in a few characters: as soon as it differs, the thumbnail is out of date.
import { createHash } from 'node:crypto';
import { renderVariant } from '@/core/render/render-variant';
import type { Template } from '@/templates/template';

export function templatePrint({ document }: Template): string {
  const design = JSON.stringify(renderVariant(document(), 'a'));
  return createHash('sha256').update(design).digest('base64url').slice(0, 11);
}

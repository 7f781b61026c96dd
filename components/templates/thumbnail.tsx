// A template's picture, drawn beforehand (scripts/thumbnails.ts). What it shows is said beside it.
import type { TemplateId } from '@/templates';

export function Thumbnail({ template }: { template: TemplateId }) {
  return (
    // Its one size is right for every screen; the picture service of Next would add nothing but a hop.
    <img
      src={`/templates/${template}.webp`}
      alt=""
      width={560}
      height={420}
      loading="lazy"
      decoding="async"
      className="block aspect-4/3 h-auto w-full"
    />
  );
}

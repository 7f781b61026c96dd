// A picture of the library, small. Decoration: its name or what it shows stands beside it.
import { picturePath, pictureWidths } from '@/core/picture';

interface ThumbnailProps {
  picture: { hash: string; width: number };
  className?: string;
}

export function Thumbnail({ picture: { hash, width }, className }: ThumbnailProps) {
  const [smallest = width] = pictureWidths(width);
  return (
    <img
      src={picturePath(hash, smallest, 'webp')}
      alt=""
      loading="lazy"
      decoding="async"
      className={className}
    />
  );
}

'use client';
// A product's picture, from where its shop has it: the builder's policy lets pictures come by https, and the shop is not told which
// page of the builder asks. Where there is none, or it does not come, a plain field stands in its place.
import { ImageOff, Package } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';

interface ProductPictureProps {
  /** https; empty: none. */
  image: string;
  /** Its size. */
  className: string;
}

/** Decoration: the product's title stands beside it. */
export function ProductPicture({ image, className }: ProductPictureProps) {
  const [failed, setFailed] = useState('');
  const frame = classNames('shrink-0 rounded-small border border-line', className);
  if (image === '' || failed === image) {
    const Icon = image === '' ? Package : ImageOff;
    return (
      <span aria-hidden className={classNames(frame, 'grid place-items-center bg-hover text-faint')}>
        <Icon className="size-4" strokeWidth={1.5} />
      </span>
    );
  }
  return (
    <img
      src={image}
      alt=""
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(image)}
      className={classNames(frame, 'bg-hover object-cover')}
    />
  );
}

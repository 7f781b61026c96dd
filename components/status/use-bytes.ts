'use client';
// Sizes of files and disks in the unit that fits, by thousands as disks are sold.
import { useFormatter } from 'next-intl';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function useBytes(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
    const size = bytes / 1000 ** power;
    return format.number(size, {
      style: 'unit',
      unit: UNITS[power - 1],
      maximumFractionDigits: size < 10 ? 1 : 0,
    });
  };
}

// A line of the list that opens a version beside it.
import type { ReactNode } from 'react';

interface VersionButtonProps {
  isSelected: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function VersionButton({ isSelected, onSelect, children }: VersionButtonProps) {
  return (
    <button
      type="button"
      aria-current={isSelected || undefined}
      onClick={onSelect}
      className="block w-full rounded-control px-2.5 py-2 text-start hover:bg-hover aria-[current]:bg-signal-soft"
    >
      {children}
    </button>
  );
}

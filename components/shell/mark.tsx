// The sign of Beckon: a page with something small speaking up in its corner.

export function Mark({ className = 'size-5' }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden className={className}>
      <rect width="20" height="20" rx="6" className="fill-ink" />
      <rect x="8.5" y="9.5" width="7.5" height="6" rx="2" className="fill-page" />
    </svg>
  );
}

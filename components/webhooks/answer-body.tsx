'use client';
// Text that came from elsewhere or went there, as it is: scrolls in its own frame, also by keyboard.

export function AnswerBody({ text, label }: { text: string; label: string }) {
  if (text.trim() === '') return null;
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      className="mt-1.5 max-h-64 overflow-auto rounded-control border border-line bg-panel px-3 py-2 font-mono text-small whitespace-pre-wrap wrap-anywhere text-ink"
    >
      {text}
    </pre>
  );
}

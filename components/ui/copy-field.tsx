'use client';
// Code or a link to take away: shown whole, copied with one press.
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button';

const COPIED_MS = 2000;

export function CopyField({ value, label }: { value: string; label: string }) {
  const t = useTranslations('ui');
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const code = useRef<HTMLElement>(null);

  useEffect(() => {
    if (copied !== 'yes') return;
    const timer = setTimeout(() => setCopied('no'), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied('yes');
    } catch {
      // Without HTTPS there is no clipboard: select the text, so that the keyboard can copy it.
      if (code.current) getSelection()?.selectAllChildren(code.current);
      setCopied('failed');
    }
  }

  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2 rounded-control border border-line bg-page py-1 ps-3 pe-1">
        <pre
          tabIndex={0}
          aria-label={label}
          className="min-w-0 flex-1 self-center overflow-x-auto rounded-small py-1 font-mono text-small whitespace-pre-wrap wrap-anywhere"
        >
          <code ref={code}>{value}</code>
        </pre>
        <Button size="sm" onClick={copy} aria-label={t('copyThing', { thing: label })}>
          {copied === 'yes' ? (
            <Check aria-hidden className="size-3.5" />
          ) : (
            <Copy aria-hidden className="size-3.5" />
          )}
          {copied === 'yes' ? t('copied') : t('copy')}
        </Button>
      </div>
      <span role="status" className={copied === 'failed' ? 'text-small text-quiet' : 'sr-only'}>
        {copied === 'yes' ? t('copied') : copied === 'failed' ? t('copyFailed') : ''}
      </span>
    </div>
  );
}

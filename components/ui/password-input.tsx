'use client';
// A password field that can be read while typing.
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps } from 'react';
import { IconButton } from './icon-button';
import { Input } from './input';

export function PasswordInput(props: Omit<ComponentProps<typeof Input>, 'type' | 'dense'>) {
  const t = useTranslations('ui');
  const [visible, setVisible] = useState(false);
  return (
    <div className="relative">
      <Input
        {...props}
        type={visible ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        className="pe-9"
      />
      <IconButton
        size="sm"
        className="absolute! inset-e-0.5 top-0.5"
        label={visible ? t('hidePassword') : t('showPassword')}
        icon={visible ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
        onClick={() => setVisible(!visible)}
      />
    </div>
  );
}

'use client';
// A choice from a long list: type to find it. Inside a Field it takes its label from there.
import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { classNames } from './class-names';
import { controlClass } from './input';
import { floatClass } from './menu';

export interface ComboboxOption {
  value: string;
  label: string;
}

export interface ComboboxProps {
  options: readonly ComboboxOption[];
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  dense?: boolean;
}

export function Combobox({ options, value, onChange, placeholder, dense = false }: ComboboxProps) {
  const t = useTranslations('ui');
  // Typing starts a new search, it does not add to the present choice. A press would place the caret after the focus arrived.
  const isFresh = useRef(false);
  const selected = options.find((option) => option.value === value) ?? { value, label: value };
  return (
    <Base.Root
      items={options}
      value={selected}
      isItemEqualToValue={(a, b) => a.value === b.value}
      onValueChange={(next) => {
        if (next) onChange(next.value);
      }}
      autoHighlight
    >
      <Base.InputGroup className="relative">
        <Base.Input
          placeholder={placeholder}
          className={classNames(controlClass, dense ? 'h-7 ps-2 pe-8' : 'h-8 ps-2.5 pe-8')}
          onFocus={(event) => event.currentTarget.select()}
          onPointerDown={(event) => {
            isFresh.current = document.activeElement !== event.currentTarget;
          }}
          onPointerUp={(event) => {
            if (isFresh.current) event.currentTarget.select();
            isFresh.current = false;
          }}
          onMouseUp={(event) => {
            const { selectionStart, selectionEnd } = event.currentTarget;
            if (selectionStart !== selectionEnd) event.preventDefault();
          }}
        />
        {/* A press on the field opens the list; the sign only says so. */}
        <ChevronsUpDown
          aria-hidden
          className="pointer-events-none absolute inset-e-2.5 inset-y-0 my-auto size-3.5 text-faint"
        />
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={classNames(floatClass, 'w-(--anchor-width) p-1')}>
            <Base.Empty>
              <div className="px-2 py-1.5 text-quiet">{t('noChoice')}</div>
            </Base.Empty>
            <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto overscroll-contain outline-none">
              {(option: ComboboxOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="grid cursor-default grid-cols-[1fr_1rem] items-center gap-3 rounded-small px-2 py-1.5 outline-none select-none data-highlighted:bg-hover"
                >
                  <span className="truncate">{option.label}</span>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-3.5" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

'use client';
// The answers of a choice, one a row: written, put in order, taken away; several lines that are pasted become several answers.
import { ArrowDown, ArrowUp, Ellipsis, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { FieldOption } from '@/core/campaign/blocks/field';
import { LONGEST, MOST } from '@/core/campaign/limits';
import { Thumbnail } from '@/components/pictures/thumbnail';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { useNotify } from '@/components/ui/toast';
import { useSession, useTyping } from '../../editor-context';
import { Hint } from '../../fields/group';
import type { BlockAddress } from '../../state/edits';
import { addOptions, moveOption, removeOption, setOption } from '../../state/question-edits';
import { OptionDetails, type OptionTraits } from './option-details';

interface OptionListProps extends OptionTraits {
  options: readonly FieldOption[];
  block: string;
  at: BlockAddress;
}

export function OptionList({ options, block, at, kind, several }: OptionListProps) {
  const t = useTranslations('editor.question');
  const { store } = useSession();
  const notify = useNotify();
  const list = useRef<HTMLOListElement>(null);
  /** The answer of which everything is shown. */
  const [open, setOpen] = useState<string>();
  const isFull = options.length >= MOST.options;
  const words = options.map(({ label }) => label.trim());

  /** Goes to the row at `position` once it is drawn, or to the last one. */
  const goTo = (position: number) =>
    requestAnimationFrame(() => {
      const inputs = [...(list.current?.querySelectorAll('input') ?? [])];
      inputs[Math.min(Math.max(position, 0), inputs.length - 1)]?.focus();
    });
  const add = (position: number, labels: readonly string[]) => {
    store.getState().apply(addOptions(at, position, labels));
    const left = labels.length - (MOST.options - options.length);
    if (left > 0) notify({ title: t('optionsFull', { most: MOST.options, count: left }), tone: 'bad' });
    goTo(position + labels.length - 1);
  };
  const remove = (id: string, position: number) => {
    store.getState().apply(removeOption(at, id));
    goTo(position);
  };

  const onKeyDown = (event: KeyboardEvent, { id, label }: FieldOption, position: number) => {
    if (event.nativeEvent.isComposing) return;
    const shift = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!isFull) add(position + 1, ['']);
    } else if (event.key === 'Backspace' && label === '' && options.length > 1) {
      event.preventDefault();
      remove(id, position - 1);
    } else if (event.altKey && shift !== undefined) {
      event.preventDefault();
      store.getState().apply(moveOption(at, id, shift));
      goTo(position + shift);
    }
  };
  const onPaste = (event: ClipboardEvent, { id, label }: FieldOption, position: number) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const [first, ...others] = lines;
    if (first === undefined || others.length === 0) return;
    event.preventDefault();
    if (label !== '') return add(position + 1, lines);
    store.getState().apply(setOption(at, id, first.slice(0, LONGEST.option)));
    add(position + 1, others);
  };

  return (
    <>
      <ol ref={list} className="flex flex-col gap-1.5">
        {options.map((option, position) => (
          <OptionRow
            key={option.id}
            option={option}
            number={position + 1}
            typing={`${block}/option/${option.id}`}
            isTwice={option.label.trim() !== '' && words.indexOf(option.label.trim()) !== position}
            at={at}
            kind={kind}
            several={several}
            isOpen={open === option.id}
            onOpen={() => setOpen(open === option.id ? undefined : option.id)}
            canMoveUp={position > 0}
            canMoveDown={position < options.length - 1}
            onRemove={() => remove(option.id, position)}
            onKeyDown={(event) => onKeyDown(event, option, position)}
            onPaste={(event) => onPaste(event, option, position)}
          />
        ))}
      </ol>
      <div>
        <Button
          size="sm"
          variant="ghost"
          className="-ms-2"
          unavailable={isFull}
          onClick={() => add(options.length, [''])}
        >
          <Plus aria-hidden className="size-3.5" />
          {t('addOption')}
        </Button>
      </div>
      <Hint>{t('optionsHint')}</Hint>
    </>
  );
}

interface OptionRowProps extends OptionTraits {
  option: FieldOption;
  /** From 1. */
  number: number;
  typing: string;
  /** An answer before it says the same. */
  isTwice: boolean;
  at: BlockAddress;
  isOpen: boolean;
  onOpen: () => void;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

function OptionRow({
  option,
  number,
  typing,
  isTwice,
  at,
  kind,
  several,
  isOpen,
  onOpen,
  canMoveUp,
  canMoveDown,
  onRemove,
  onKeyDown,
  onPaste,
}: OptionRowProps) {
  const t = useTranslations('editor.question');
  const { store } = useSession();
  const { type, onBlur } = useTyping(typing);
  const { id, label, picture } = option;
  const details = useId();
  const move = (direction: -1 | 1) => store.getState().apply(moveOption(at, id, direction));
  const name = label.trim() || t('option', { number });
  return (
    <li className="flex flex-col">
      <div className="flex items-start gap-0.5">
        {picture ? (
          <Thumbnail picture={picture} className="me-1 size-7 shrink-0 rounded-small object-cover" />
        ) : null}
        <Field
          hideLabel
          className="min-w-0 flex-1"
          label={t('option', { number })}
          error={isTwice ? t('optionTwice') : label.trim() === '' ? t('optionEmpty') : undefined}
        >
          <Input
            dense
            dir="auto"
            value={label}
            maxLength={LONGEST.option}
            data-field={typing}
            onChange={(event) => type(setOption(at, id, event.target.value))}
            onBlur={onBlur}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        </Field>
        <IconButton
          size="sm"
          label={t('moreOfOption', { option: name })}
          icon={<Ellipsis aria-hidden className="size-3.5" />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          onClick={onOpen}
        />
        <IconButton
          size="sm"
          label={t('moveOptionUp', { option: name })}
          icon={<ArrowUp aria-hidden className="size-3.5" />}
          unavailable={!canMoveUp}
          onClick={() => move(-1)}
        />
        <IconButton
          size="sm"
          label={t('moveOptionDown', { option: name })}
          icon={<ArrowDown aria-hidden className="size-3.5" />}
          unavailable={!canMoveDown}
          onClick={() => move(1)}
        />
        <IconButton
          size="sm"
          label={t('removeOption', { option: name })}
          icon={<X aria-hidden className="size-3.5" />}
          onClick={onRemove}
        />
      </div>
      {isOpen ? (
        <div
          id={details}
          role="group"
          aria-label={name}
          className="my-1.5 flex flex-col gap-2 border-s-2 border-line ps-2.5"
        >
          <OptionDetails option={option} at={at} kind={kind} several={several} />
        </div>
      ) : null}
    </li>
  );
}

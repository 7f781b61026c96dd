'use client';
// The whole picture with what is cut away in the shade: the point that stays in sight is dragged, or moved by the arrow keys.
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { BlockOf } from '@/core/campaign/block';
import type { Picture } from '@/core/campaign/blocks/image';
import { picturePath, pictureWidths } from '@/core/picture';
import { visiblePart } from '@/components/pictures/visible-part';

type Focus = BlockOf<'image'>['focus'];

/** Of an arrow key, as a share; with Shift. */
const STEP = 0.01;
const LARGE_STEP = 0.1;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
const percent = (share: number) => `${share * 100}%`;

interface FocusPickerProps {
  picture: Picture;
  ratio: BlockOf<'image'>['ratio'];
  focus: Focus;
  disabled: boolean;
  /** `isLast`: the gesture ends with it. */
  onChange: (focus: Focus) => void;
  onBegin: () => void;
  onEnd: () => void;
}

export function FocusPicker({ picture, ratio, focus, disabled, onChange, onBegin, onEnd }: FocusPickerProps) {
  const t = useTranslations('editor.image');
  const { hash, width, height } = picture;
  const size = pictureWidths(width).find((one) => one >= 640) ?? width;
  const preview = (
    <img
      src={picturePath(hash, size, 'webp')}
      alt=""
      draggable={false}
      className="block w-full select-none"
      style={{ aspectRatio: `${width} / ${height}` }}
    />
  );
  // Very high ones would push everything else out of the panel.
  const frame = 'relative mx-auto max-w-full overflow-hidden rounded-control border border-line';
  const room = { width: `min(100%, ${Math.round((260 * width) / height)}px)` };
  if (ratio === 'original')
    return (
      <div className={frame} style={room}>
        {preview}
      </div>
    );

  const [across = 1, down = 1] = ratio.split(':').map(Number);
  const part = visiblePart(width / height, across / down, focus);
  const place = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onChange({
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    });
  };
  const move = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (disabled || (!arrow && event.key !== 'Home')) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    onChange(
      arrow
        ? { x: within(focus.x + arrow[0] * step), y: within(focus.y + arrow[1] * step) }
        : { x: 0.5, y: 0.5 },
    );
  };
  return (
    <div
      className={`${frame} ${disabled ? '' : 'cursor-crosshair touch-none'}`}
      style={room}
      onPointerDown={(event) => {
        if (disabled || event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.querySelector<HTMLElement>('[role=slider]')?.focus();
        onBegin();
        place(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) place(event);
      }}
      onLostPointerCapture={onEnd}
    >
      {preview}
      <span
        aria-hidden
        className="pointer-events-none absolute rounded-[2px] shadow-[0_0_0_999px_rgb(12_10_9/0.55)] outline-1 outline-white/90"
        style={{
          left: percent(part.left),
          top: percent(part.top),
          width: percent(part.width),
          height: percent(part.height),
        }}
      />
      <span
        role="slider"
        tabIndex={disabled ? -1 : 0}
        aria-label={t('focus')}
        aria-disabled={disabled || undefined}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(focus.x * 100)}
        aria-valuetext={t('focusAt', focus)}
        className="absolute size-6 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-white bg-signal/40 shadow-[0_0_0_1.5px_var(--signal),0_1px_4px_rgb(0_0_0/0.5)]"
        style={{ left: percent(focus.x), top: percent(focus.y) }}
        onKeyDown={move}
        onBlur={onEnd}
      />
    </div>
  );
}

// The line around a block that is selected or pointed at.
import type { Box } from './block-boxes';

/** Room between a block and its outline, px on the screen. */
const GAP = 4;

/** Room beside a block that takes a name, px on the screen. */
const TAG_ROOM = 96;

/** The selected block has its name on the outline; one that is only pointed at has none and a fainter line. */
export function Outline({
  box,
  scale,
  name,
  faint,
}: {
  box: Box;
  scale: number;
  name?: string;
  faint?: boolean;
}) {
  const left = box.left * scale - GAP;
  return (
    <div
      aria-hidden
      className={`pointer-events-none absolute rounded-[4px] border-[1.5px] border-outline ${faint ? 'opacity-45' : ''}`}
      style={{
        left,
        top: box.top * scale - GAP,
        width: box.width * scale + 2 * GAP,
        height: box.height * scale + 2 * GAP,
      }}
    >
      {name === undefined ? null : (
        <span
          // Beside the block, or else on it: above or below it would cover a neighbour.
          className={`absolute -top-[1.5px] bg-outline px-1.5 text-head leading-[18px] font-medium whitespace-nowrap text-on-outline ${
            left < TAG_ROOM ? '-right-[1.5px] rounded-bl-[4px]' : 'right-full rounded-l-[4px]'
          }`}
        >
          {name}
        </span>
      )}
    </div>
  );
}

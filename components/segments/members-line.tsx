// How many were in a segment, day by day, as a line in the width of a few words. `label` says the same in words.

const WIDTH = 120;
const HEIGHT = 28;
/** So that the line is whole at its highest and lowest, and its dot at the end. */
const MARGIN = 3;

export function MembersLine({ values, label }: { values: readonly number[]; label: string }) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (day: number) => MARGIN + (day / Math.max(1, values.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number) =>
    // Nobody is at the lower edge; so is a number that never changed, unless there are any.
    most === least
      ? most === 0
        ? HEIGHT - MARGIN
        : HEIGHT / 2
      : HEIGHT - MARGIN - ((value - least) / (most - least)) * (HEIGHT - 2 * MARGIN);
  const points = values.map((value, day) => `${x(day).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
      className="inline-block align-middle"
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        strokeWidth={1.5}
        strokeLinejoin="round"
        className={most === 0 ? 'stroke-line-strong' : 'stroke-faint'}
      />
      {most > 0 ? (
        <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? 0)} r={2.5} className="fill-ink" />
      ) : null}
    </svg>
  );
}

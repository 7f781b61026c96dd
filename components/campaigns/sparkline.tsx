// Two weeks in the width of a word: one bar a day, today last.

const WIDTH = 84;
const HEIGHT = 20;
const GAP = 1;

/** `label` says the same in words. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const most = Math.max(1, ...values);
  const slot = WIDTH / Math.max(1, values.length);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
      className="inline-block align-middle"
    >
      {values.map((value, day) => {
        // A day with nobody keeps a hairline, so that the row of days stays readable.
        const height = value === 0 ? 1 : Math.max(2, (value / most) * HEIGHT);
        return (
          <rect
            key={day}
            x={day * slot}
            y={HEIGHT - height}
            width={slot - GAP}
            height={height}
            rx={0.75}
            className={value === 0 ? 'fill-line-strong' : 'fill-faint'}
          />
        );
      })}
    </svg>
  );
}

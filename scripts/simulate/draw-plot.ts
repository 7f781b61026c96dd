// A chart as SVG: lines with their names beside them, on paper of its own, so that it can be read on light and dark pages.

export interface PlotLine {
  name: string;
  color: string;
  /** So that lines can be told apart without colour. */
  dash?: string;
  points: readonly (readonly [x: number, y: number])[];
  /** Filled down to these, as a band. */
  down?: readonly number[];
}

export interface Plot {
  /** Read out instead of the picture. */
  title: string;
  /** Under the chart. */
  across: string;
  /** Over it. */
  up: string;
  lines: readonly PlotLine[];
  /** Lowest and highest of the axis. */
  range: readonly [low: number, high: number];
  steps: number;
  /** A limit, drawn right across. */
  limit?: { at: number; name: string };
}

const [WIDTH, HEIGHT] = [760, 340];
const FRAME = { left: 64, right: 190, top: 48, bottom: 48 };
const [INK, QUIET, LINE] = ['#1c1917', '#57534e', '#e7e5e4'];
const FONT = 'ui-sans-serif, system-ui, sans-serif';
/** Between names beside the lines, px. */
const APART = 18;

const round = (value: number) => Math.round(value * 10) / 10;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function drawPlot(plot: Plot): string {
  const { lines, range, steps, limit } = plot;
  const last = Math.max(...lines.flatMap(({ points }) => points.map(([x]) => x)));
  const inner = { width: WIDTH - FRAME.left - FRAME.right, height: HEIGHT - FRAME.top - FRAME.bottom };
  const x = (value: number) => round(FRAME.left + (value / last) * inner.width);
  const y = (value: number) => {
    const kept = Math.min(range[1], Math.max(range[0], value));
    return round(FRAME.top + (1 - (kept - range[0]) / (range[1] - range[0])) * inner.height);
  };
  const text = (at: { x: number; y: number; color?: string; anchor?: string }, words: string) =>
    `<text x="${at.x}" y="${at.y}" fill="${at.color ?? QUIET}"${at.anchor ? ` text-anchor="${at.anchor}"` : ''}>${escaped(words)}</text>`;
  const right = WIDTH - FRAME.right;
  const rows = Array.from({ length: steps + 1 }, (_, step) => {
    const value = range[0] + ((range[1] - range[0]) * step) / steps;
    return [
      `<path d="M${FRAME.left} ${y(value)}H${right}" stroke="${LINE}"/>`,
      text({ x: FRAME.left - 10, y: y(value) + 4, anchor: 'end' }, `${Math.round(value * 100)} %`),
    ];
  });
  const columns = [0, 0.25, 0.5, 0.75, 1].map((part) =>
    text(
      { x: x(part * last), y: HEIGHT - FRAME.bottom + 20, anchor: 'middle' },
      Math.round(part * last).toLocaleString('en'),
    ),
  );
  const drawn = lines.map(({ points, color, dash, down }) => {
    const over = points.map(([at, value]) => `${x(at)} ${y(value)}`).join('L');
    if (!down) {
      const dashed = dash ? ` stroke-dasharray="${dash}"` : '';
      return `<path d="M${over}" fill="none" stroke="${color}" stroke-width="2" stroke-linejoin="round"${dashed}/>`;
    }
    const under = points.map(([at], index) => `${x(at)} ${y(down[index] ?? 0)}`).reverse();
    return `<path d="M${over}L${under.join('L')}Z" fill="${color}" fill-opacity="0.16" stroke="${color}" stroke-opacity="0.5"/>`;
  });
  const border = limit
    ? [`<path d="M${FRAME.left} ${y(limit.at)}H${right}" stroke="${INK}" stroke-dasharray="2 4"/>`]
    : [];
  const names = placeNames([
    ...lines.map(({ name, color, points, down }) => {
      const end = points[points.length - 1]?.[1] ?? 0;
      return { name, color, at: y(down ? (end + (down[down.length - 1] ?? 0)) / 2 : end) };
    }),
    ...(limit ? [{ name: limit.name, color: INK, at: y(limit.at) }] : []),
  ]).map(({ name, color, at }) => text({ x: right + 10, y: at + 4, color }, name));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="${FONT}" font-size="12">`,
    `<title>${escaped(plot.title)}</title>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="10" fill="#ffffff" stroke="${LINE}"/>`,
    text({ x: FRAME.left, y: 28, color: INK }, plot.up),
    ...rows.flat(),
    ...columns,
    text({ x: FRAME.left + inner.width / 2, y: HEIGHT - 10, anchor: 'middle' }, plot.across),
    ...border,
    ...drawn,
    ...names,
    '</svg>',
    '',
  ].join('\n');
}

interface Name {
  name: string;
  color: string;
  at: number;
}

/** Beside the ends of their lines, but never over each other. */
function placeNames(names: readonly Name[]): Name[] {
  const placed: Name[] = [];
  for (const one of [...names].sort((a, b) => a.at - b.at)) {
    const above = placed[placed.length - 1];
    placed.push({ ...one, at: above ? Math.max(one.at, above.at + APART) : one.at });
  }
  return placed;
}

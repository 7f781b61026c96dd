// Makes files of charts in the browser: the figures as CSV, the drawing as PNG in the page's fonts and colours.
import { BYTE_ORDER_MARK, csvLine } from '@/core/csv-line';
import type { ChartOrigin, FiguresTable } from './chart-menu';

interface ChartAbout extends ChartOrigin {
  title: string;
}

export function csvOf({ head, rows }: FiguresTable): string {
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => csvLine(cells.map(String))).join('');
}

/** `Welcome offer, day by day.csv`, without what a file system does not take. */
export function fileName({ name, title }: ChartAbout, ending: string): string {
  const safe = `${name} ${title}`
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${safe.toLowerCase() || 'figures'}.${ending}`;
}

export function saveCsv(about: ChartAbout, table: FiguresTable): void {
  save(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), fileName(about, 'csv'));
}

const PADDING = 24;
const HEAD = 56;
/** Sharp on a dense screen and in print. */
const SCALE = 2;

/** @throws Error when there is no drawing, or the browser cannot make a picture of it */
export async function savePng(about: ChartAbout, svg: SVGSVGElement | null): Promise<void> {
  if (!svg) throw new Error('There is no drawing.');
  const canvas = document.createElement('canvas');
  const { width, height } = svg.viewBox.baseVal;
  canvas.width = (width + 2 * PADDING) * SCALE;
  canvas.height = (height + HEAD + 2 * PADDING) * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser cannot draw.');
  await document.fonts.ready;
  pen.scale(SCALE, SCALE);
  const page = getComputedStyle(document.body);
  const paper = getComputedStyle(svg.closest('section') ?? document.body).backgroundColor;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width + 2 * PADDING, height + HEAD + 2 * PADDING);
  const words = (text: string, size: number, weight: number, baseline: number) => {
    pen.font = `${weight} ${size}px ${page.fontFamily}`;
    pen.fillStyle = page.color;
    pen.fillText(text, PADDING, baseline, width);
  };
  words(about.name === '' ? about.title : `${about.name}: ${about.title}`, 15, 600, PADDING + 15);
  words(about.range, 12, 400, PADDING + 36);
  pen.translate(PADDING, PADDING + HEAD);
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('rect, line, path, text'))
    drawShape(pen, shape);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser made no picture.');
  save(blob, fileName(about, 'png'));
}

/** The few kinds of shapes that our charts are made of, as the page shows them. */
function drawShape(pen: CanvasRenderingContext2D, shape: SVGGraphicsElement): void {
  const style = getComputedStyle(shape);
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0);
  pen.save();
  pen.globalAlpha = Number(style.opacity) * Number(style.fillOpacity);
  pen.fillStyle = style.fill;
  pen.strokeStyle = style.stroke;
  pen.lineWidth = parseFloat(style.strokeWidth) || 1;
  if (style.strokeDasharray !== 'none')
    pen.setLineDash(style.strokeDasharray.split(/[\s,]+/).map((part) => parseFloat(part)));
  const path = new Path2D(shape.localName === 'path' ? (shape.getAttribute('d') ?? '') : undefined);
  if (shape.localName === 'rect')
    path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  if (shape.localName === 'line') {
    path.moveTo(number('x1'), number('y1'));
    path.lineTo(number('x2'), number('y2'));
  }
  if (shape.localName === 'text') {
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const anchor = style.textAnchor;
    pen.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
    pen.fillText(shape.textContent, number('x'), number('y'));
  } else {
    if (style.fill !== 'none' && shape.localName !== 'line') pen.fill(path);
    if (style.stroke !== 'none') pen.stroke(path);
  }
  pen.restore();
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// Points with dots, figures or ticks before them. The markers are drawn: shops' fonts differ too much in theirs.
import { filledOrGap, type BlockRenderer } from './block-renderer';

export const list: BlockRenderer<'list'> = {
  tree: ({ text, marker }) => {
    const points = text.split('\n').filter((line) => line.trim() !== '');
    return [
      'div',
      { class: `list ${marker}`, role: 'list' },
      ...(points.length > 0 ? points : ['']).map(
        (point) => ['div', { role: 'listitem' }, ...filledOrGap(point)] as const,
      ),
    ];
  },
  css: ({ body, focus }) =>
    `.list{display:grid;gap:8px;counter-reset:n;color:${body}}` +
    `.list div{position:relative;padding-inline-start:28px}.list div::before{position:absolute;inset-inline-start:4px;color:${focus}}` +
    `.bullet div::before{content:"";top:9px;width:7px;height:7px;border-radius:4px;background:${focus}}` +
    `.number div{counter-increment:n}.number div::before{content:counter(n)".";inset-inline-start:0;min-width:18px;font-weight:600;text-align:end;font-variant-numeric:tabular-nums}` +
    `.tick div::before{content:"";top:4px;width:7px;height:13px;border:solid;border-width:0 2px 2px 0;transform:rotate(42deg)}`,
};

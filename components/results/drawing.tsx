// The frame of a chart that is drawn: as wide as there is room, so that its words stay at reading size.
import type { ComponentProps } from 'react';

interface DrawingProps extends Omit<ComponentProps<'svg'>, 'ref'> {
  /** Heard in place of the drawing. */
  label: string;
  /** CSS px; the width is what `measure` found (`useWidth`). */
  width: number;
  height: number;
  measure: ComponentProps<'div'>['ref'];
}

export function Drawing({ label, width, height, measure, children, ...rest }: DrawingProps) {
  return (
    <div ref={measure}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        className="block max-w-full text-small"
        {...rest}
      >
        {children}
      </svg>
    </div>
  );
}

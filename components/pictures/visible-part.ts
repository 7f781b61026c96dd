// What stays of a picture that is cut to a shape around its focus, as `object-fit: cover` with `object-position` cuts it.

export interface Part {
  /** Shares of the picture's width and height, 0–1, from its top left. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** @param picture width by height @param shape likewise, in any unit */
export function visiblePart(picture: number, shape: number, focus: { x: number; y: number }): Part {
  const width = Math.min(1, shape / picture);
  const height = Math.min(1, picture / shape);
  return { left: focus.x * (1 - width), top: focus.y * (1 - height), width, height };
}

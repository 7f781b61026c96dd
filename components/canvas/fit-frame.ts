// How a device's screen is laid into the room there is: as far as needed shrunk, or at the size that was asked for.
import { WIDEST } from '@/core/campaign/devices';

export type Device = 'desktop' | 'tablet' | 'phone';

/** `fit`: as large as the room allows, at most its own size; else a factor. */
export type Zoom = 'fit' | number;

/** CSS px. A desktop takes all the room there is, down to the width at which it would be a tablet. */
const SCREENS: Record<Device, { width: number; height: number; grows: boolean }> = {
  desktop: { width: WIDEST.tablet + 1, height: Infinity, grows: true },
  tablet: { width: 820, height: 1180, grows: false },
  phone: { width: 390, height: 844, grows: false },
};

export interface Fit {
  /** Size of the page inside the frame, its own CSS px. */
  width: number;
  height: number;
  /** Its px → px on the screen. */
  scale: number;
}

export function fitFrame(device: Device, room: { width: number; height: number }, zoom: Zoom = 'fit'): Fit {
  const screen = SCREENS[device];
  const fitting = Math.min(
    1,
    room.width / (screen.grows ? Math.max(screen.width, room.width) : screen.width),
  );
  const scale = zoom === 'fit' ? fitting : zoom;
  // Larger than the room, the page keeps the size that it has when it fits; smaller, more of it is seen.
  const shown = Math.min(scale, fitting);
  return {
    width: screen.grows ? Math.max(screen.width, Math.floor(room.width / shown)) : screen.width,
    height: Math.min(screen.height, Math.floor(room.height / shown)),
    scale,
  };
}

export const ZOOM = { min: 0.5, max: 2 };
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** The next round factor from `scale`, in or out. */
export function zoomStep(scale: number, direction: -1 | 1): number {
  // A hair's breadth beside a step is on it.
  const next =
    direction === 1
      ? STEPS.find((step) => step > scale + 0.01)
      : STEPS.findLast((step) => step < scale - 0.01);
  return next ?? (direction === 1 ? ZOOM.max : ZOOM.min);
}

/** For a wheel, by as much as it turned; within the range, in whole percents. */
export function zoomBy(scale: number, wheel: number): number {
  const next = scale * Math.exp(-wheel / 300);
  return Math.min(ZOOM.max, Math.max(ZOOM.min, Math.round(next * 100) / 100));
}

// How a device's screen is laid into the room there is: never enlarged, shrunk only as far as needed.

export type Device = 'desktop' | 'tablet' | 'phone';

/** CSS px. A desktop takes all the room there is, down to a width at which a shop still shows its wide layout. */
const SCREENS: Record<Device, { width: number; height: number; grows: boolean }> = {
  desktop: { width: 760, height: Infinity, grows: true },
  tablet: { width: 820, height: 1180, grows: false },
  phone: { width: 390, height: 844, grows: false },
};

export interface Fit {
  /** Size of the page inside the frame, its own CSS px. */
  width: number;
  height: number;
  /** Its px → px on the screen, at most 1. */
  scale: number;
}

export function fitFrame(device: Device, room: { width: number; height: number }): Fit {
  const screen = SCREENS[device];
  const width = screen.grows ? Math.max(screen.width, room.width) : screen.width;
  const scale = Math.min(1, room.width / width);
  return { width, height: Math.min(screen.height, Math.floor(room.height / scale)), scale };
}

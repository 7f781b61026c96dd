'use client';
// The room that the canvas has, measured, and how the page is laid into it.
import { useLayoutEffect, useState, type RefObject } from 'react';
import { fitFrame, type Device, type Fit, type Zoom } from './fit-frame';

export function useFit(room: RefObject<HTMLElement | null>, device: Device, zoom: Zoom): Fit {
  const [size, setSize] = useState({ width: 760, height: 600 });
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    // Without the scrollbars, which come and go with the zoom: a page that fits would else never stop to be fitted.
    const measure = () => setSize({ width: element.offsetWidth, height: element.offsetHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  return fitFrame(device, size, zoom);
}

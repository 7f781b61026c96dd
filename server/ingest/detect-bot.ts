// Whether a request comes from a program rather than a person. What a program sends is kept and not counted.
import { isbot } from 'isbot';

/** `isbot` knows crawlers, scripts and headless browsers by name; a browser that gives no name at all is none. */
export function detectBot(userAgent: string | undefined): boolean {
  return userAgent === undefined || userAgent.trim() === '' || isbot(userAgent);
}

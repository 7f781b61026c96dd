// A campaign as one file: what it is called, and how large it may be. The page that reads one and the server that takes it agree here.

export const CAMPAIGN_FILE_FORMAT = 'beckon-campaign';
/** Raised when a file of today could not be read by the program of before. */
export const CAMPAIGN_FILE_VERSION = 2;
/** Of before fonts were in it. */
export const FORMER_CAMPAIGN_FILE_VERSION = 1;

const MEGABYTE = 1_000_000;

/** Of the whole file, bytes. */
export const MAX_CAMPAIGN_FILE_BYTES = 30 * MEGABYTE;
/** Of what it holds beside its pictures and fonts, characters of JSON. */
export const MAX_CAMPAIGN_FILE_CHARACTERS = MEGABYTE;
/** Of all its pictures and fonts together, bytes. */
export const MAX_CAMPAIGN_FILE_CARRIED = 20 * MEGABYTE;

/** A picture as it lies in the file: its largest size. */
export interface FilePicture {
  /** Of the file that was uploaded once. */
  name: string;
  /** WebP, base64. */
  webp: string;
}

/** An uploaded font as it lies in the file. */
export interface FileFont {
  name: string;
  /** WOFF2, base64. */
  woff2: string;
}

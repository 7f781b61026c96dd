// A campaign as one file: what it is called, and how large it may be. The page that reads one and the server that takes it agree here.

export const CAMPAIGN_FILE_FORMAT = 'beckon-campaign';
/** Raised when a file of today could not be read by the program of before. */
export const CAMPAIGN_FILE_VERSION = 1;

const MEGABYTE = 1_000_000;

/** Of the whole file, bytes. */
export const MAX_CAMPAIGN_FILE_BYTES = 30 * MEGABYTE;
/** Of what it holds beside its pictures, characters of JSON. */
export const MAX_CAMPAIGN_FILE_CHARACTERS = MEGABYTE;
/** Of all its pictures together, bytes. */
export const MAX_CAMPAIGN_FILE_PICTURES = 20 * MEGABYTE;

/** A picture as it lies in the file: its largest size. */
export interface FilePicture {
  /** Of the file that was uploaded once. */
  name: string;
  /** WebP, base64. */
  webp: string;
}

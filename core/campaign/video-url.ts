// What the address of a film means: one of YouTube or Vimeo, whichever way it was copied, or a file. Free of the validator.

export const VIDEO_RATIOS = ['16:9', '4:3', '1:1', '9:16'] as const;

export type Video =
  | { kind: 'youtube'; id: string }
  /** `key`: of one that is not listed. */
  | { kind: 'vimeo'; id: string; key?: string }
  | { kind: 'file'; url: string };

const YOUTUBE =
  /^https:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/)([\w-]{11})(?![\w-])/;
const VIMEO =
  /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{5,12})(?:(?:\/|\?(?:[^#]*&)?h=)([\da-f]{6,20})\b)?(?=[/?#]|$)/;
/** Nothing that could end an attribute or begin another address. */
const FILE = /^https:\/\/[^\s"'<>\\]+\.(?:mp4|webm)(?:\?[^\s"'<>\\]*)?$/i;

/** Undefined: it is neither. */
export function parseVideoUrl(text: string): Video | undefined {
  const url = text.trim().replace(/^(?:http:)?\/\//, 'https://');
  const [, film] = YOUTUBE.exec(url) ?? [];
  if (film) return { kind: 'youtube', id: film };
  const [, id, key] = VIMEO.exec(url) ?? [];
  if (id) return { kind: 'vimeo', id, ...(key && { key }) };
  return FILE.test(url) ? { kind: 'file', url } : undefined;
}

/** Address of the player that is asked for once it is pressed. It sets no cookies before it plays, and Vimeo's counts nobody. */
export function playerAddress(video: Exclude<Video, { kind: 'file' }>): string {
  return video.kind === 'youtube'
    ? `https://www.youtube-nocookie.com/embed/${video.id}?autoplay=1&rel=0&playsinline=1`
    : `https://player.vimeo.com/video/${video.id}?dnt=1&autoplay=1${video.key ? `&h=${video.key}` : ''}`;
}

/** Whether a compiled design may name this address as its player, or as its film. */
export const isPlayerAddress = (url: string): boolean =>
  /^https:\/\/(?:www\.youtube-nocookie\.com\/embed\/[\w-]{11}|player\.vimeo\.com\/video\/\d+)\?[\w&=]*$/.test(
    url,
  );
export const isFilmAddress = (url: string): boolean => FILE.test(url);

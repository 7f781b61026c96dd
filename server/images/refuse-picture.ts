// Why a picture is not taken, each reason in one sentence.
import { AppError } from '../errors';

/** Most that the pictures of one site may weigh, all sizes together, bytes. */
export const SITE_QUOTA_BYTES = 500 * 1024 * 1024;

const SENTENCES = {
  empty: 'The file is empty. Choose another one.',
  'too-large': 'The file is larger than 20 MB. Save the picture smaller, or in a lower quality.',
  svg: 'SVG drawings are not taken, because they can carry scripts. Export the drawing as PNG or WebP.',
  heic: 'HEIC pictures are not taken. Save the picture as JPEG; on an iPhone, share it with the option “Most compatible”.',
  'not-a-picture': 'This is not a picture that can be read. Choose a JPEG, PNG, WebP, AVIF or GIF file.',
  damaged:
    'The picture is damaged or incomplete. Open it on your computer, save it again, and choose that file.',
  'too-many-pixels':
    'The picture has 40 megapixels or more. Save it smaller: 4,000 pixels of width are plenty.',
  'too-tall': 'The picture is more than four times as high as it is wide. Crop it first.',
  'quota-full':
    'The pictures of this site take up 500 MB, and there is no room for more. Delete pictures that no campaign shows; their room is free 30 days later.',
  busy: 'Many pictures are being prepared at this moment. Try again in half a minute.',
} as const;

export type PictureRefusal = keyof typeof SENTENCES;

/** `details` of the error. */
export interface PictureRefusalDetails {
  refusal: PictureRefusal;
}

export function refusePicture(refusal: PictureRefusal): AppError {
  const details: PictureRefusalDetails = { refusal };
  return new AppError(refusal === 'busy' ? 'rate-limited' : 'invalid', SENTENCES[refusal], details);
}

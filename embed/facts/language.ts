// First language of the browser.
import type { ReaderOf } from './shop-moment';

export const language: ReaderOf<'language'> = () => navigator.language;

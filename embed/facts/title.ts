// Title of the page. As a text: a form that is named `title` takes the title's place in the document.
import type { ReaderOf } from './shop-moment';

export const title: ReaderOf<'title'> = () => `${document.title}`;

// The renderer of what stands before the page: popups and full screens.
import { arriveWith } from './arrive';
import { modal } from './mount/modal';
import { mountAs } from './mount/mount';

export const arrive = arriveWith(mountAs(modal));

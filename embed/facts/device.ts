// Kind of device.
import type { ReaderOf } from './shop-moment';

export const device: ReaderOf<'device'> = ({ facts }) => facts.page.device;

// An event without what all events have in common: what happened, before who, when and where are added.
import type { BeckonEvent } from '@/core/events/event';

type WithoutCommon<E> = E extends BeckonEvent ? Omit<E, 'id' | 'at' | 'visitor' | 'session' | 'page'> : never;
export type Occurrence = WithoutCommon<BeckonEvent>;

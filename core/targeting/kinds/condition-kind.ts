// The shape of the modules that judge one kind of leaf each. They trust their settings: `readCondition` has checked them.
import type { ConditionLeaf } from '@/core/campaign/condition';
import type { Pattern } from '../match-text';
import type { Predicate } from '../predicate';

export type LeafKind = ConditionLeaf['kind'];
type LeafOf<Kind extends LeafKind> = Extract<ConditionLeaf, { kind: Kind }>;

/** The settings of each kind, in the order in which its module takes them. */
export interface LeafSettings {
  path: [patterns: readonly Pattern[]];
  url: [patterns: readonly Pattern[]];
  device: [values: readonly LeafOf<'device'>['values'][number][]];
  visitor: [value: LeafOf<'visitor'>['value']];
  utm: [parameter: LeafOf<'utm'>['parameter'], patterns: readonly Pattern[]];
}

export type KindOf<Kind extends LeafKind> = (...settings: LeafSettings[Kind]) => Predicate;
export type ConditionKinds = { readonly [Kind in LeafKind]: KindOf<Kind> };

export { armShares, HOLDOUT, HOLDOUT_LETTER, SITE_HOLDOUT, type ArmShare } from './arms';
export { bucket } from './bucket';
export { letterOf, variantLetters } from './letters';
export { holdOut, type HoldOut } from './hold-out';
export { bucketRanges, chooseArm, sliceArms } from './ranges';

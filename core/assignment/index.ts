export { armShares, HOLDOUT, HOLDOUT_LETTER, SITE_HOLDOUT, type ArmShare } from './arms';
export { bucket } from './bucket';
export { letterOf, variantLetters } from './letters';
export { holdOut, type HoldOut } from './hold-out';
export { personalArms, type Message } from './personal-arms';
export { bucketRanges, chooseArm, sliceArms } from './ranges';

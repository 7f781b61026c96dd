export { armShares, HOLDOUT, HOLDOUT_LETTER, SITE_HOLDOUT, type ArmShare } from './arms';
export { bucket } from './bucket';
export { bucketRanges, chooseArm } from './ranges';

export { armShares, HOLDOUT, HOLDOUT_LETTER, type ArmShare } from './arms';
export { bucket } from './bucket';
export { bucketRanges, chooseArm } from './ranges';

export { armShares, HOLDOUT, type ArmShare } from './arms';
export { bucket } from './bucket';
export { bucketRanges, chooseArm } from './ranges';

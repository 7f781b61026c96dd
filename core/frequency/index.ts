export { limitsOf, type Limits } from './limits';
export { isWithin, refuse, type FrequencyRefusal } from './refuse';
export { MEMORABLE, remember, type CampaignMemory, type Memorable } from './memory';

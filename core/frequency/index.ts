export { mayInterrupt, mayShow, type FrequencyAnswer } from './may-show';
export { MEMORABLE, remember, type CampaignMemory, type Memorable } from './memory';

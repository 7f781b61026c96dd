export { mayInterrupt, mayShow, type FrequencyAnswer } from './may-show';
export { NOTHING_REMEMBERED, remember, type CampaignMemory, type Memorable } from './memory';

// What a test says: made-up, and of every field a receiver may have to find a place for.
import type { MessageData } from '@/core/message-kinds';

const submission = {
  submission: '01890a5d-ac96-774b-bcce-b302099a8057',
  email: 'ada@example.com',
  campaign: 'example',
  campaignName: 'Welcome offer',
  page: 'https://shop.example.com/mugs',
  fields: { email: 'ada@example.com', name: 'Ada Lovelace' },
  consents: [{ text: 'Yes, send me news by e-mail.', granted: true }],
  coupon: 'SPRING-7KQ2',
  quiz: {
    outcome: { id: 'warm', name: 'Something warm' },
    answers: { 'Who is it for?': ['A friend'] },
    segments: ['gift-givers'],
  },
};
const campaign = { campaign: 'example', campaignName: 'Welcome offer', release: 1 };

export const EXAMPLES: MessageData = {
  'lead.created': { lead: 'example', ...submission },
  'form.submitted': submission,
  'campaign.published': campaign,
  'campaign.paused': campaign,
};

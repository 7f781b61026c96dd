// Who may call what here. Messages hold what visitors entered, and secrets let others write messages in our name: editors only.
import { from, siteOnly, type AccessTable, type World } from '../access-table.fixtures';

const settings = {
  name: 'Mailing list',
  url: 'https://hooks.example.com/',
  kinds: ['lead.created'],
  fieldNames: { email: 'email_address' },
};
const webhookOnly = ({ siteId, webhookId }: World) => ({ siteId, webhookId });
const deliveryOnly = ({ siteId, webhookId, deliveryId }: World) => ({ siteId, webhookId, deliveryId });

export const webhooksAccess: AccessTable = {
  'webhooks.list': { input: siteOnly, outcomes: from('editor') },
  'webhooks.formFields': { input: siteOnly, outcomes: from('editor') },
  'webhooks.get': { input: webhookOnly, outcomes: from('editor') },
  'webhooks.create': { input: ({ siteId }) => ({ siteId, ...settings }), outcomes: from('editor') },
  'webhooks.update': { input: (world) => ({ ...webhookOnly(world), ...settings }), outcomes: from('editor') },
  'webhooks.switch': {
    input: (world) => ({ ...webhookOnly(world), active: false }),
    outcomes: from('editor'),
  },
  'webhooks.remove': { input: webhookOnly, outcomes: from('editor') },
  'webhooks.restore': { input: webhookOnly, outcomes: from('editor') },
  'webhooks.rotateSecret': { input: webhookOnly, outcomes: from('editor') },
  'webhooks.test': {
    input: (world) => ({ ...webhookOnly(world), kind: 'lead.created' }),
    outcomes: from('editor'),
  },
  'webhooks.deliveries': { input: webhookOnly, outcomes: from('editor') },
  'webhooks.delivery': { input: deliveryOnly, outcomes: from('editor') },
  'webhooks.resend': { input: deliveryOnly, outcomes: from('editor') },
};

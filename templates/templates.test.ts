import { expect, test } from 'vitest';
import { checkForPublish } from '@/core/campaign/check-for-publish';
import { parseDocument } from '@/core/campaign/parse-document';
import { starters } from '.';

test.each(starters.map(({ id, document }) => [id, document] as const))(
  '%s can be published as it is',
  (_id, make) => {
    const document = make();
    expect(parseDocument(document)).toEqual({ ok: true, document });
    expect(checkForPublish(document)).toEqual([]);
  },
);

test.each(starters.map(({ id, document }) => [id, document] as const))(
  '%s speaks calmly and makes a new document each time',
  (_id, make) => {
    expect(JSON.stringify(make())).not.toContain('!');
    expect(make()).not.toBe(make());
    expect(make().frequency).not.toBe(make().frequency);
  },
);

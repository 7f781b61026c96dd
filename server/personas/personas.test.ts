import { describe, expect, it } from 'vitest';
import { MAX_PERSONAS } from '@/core/limits';
import { refusal } from '../campaigns/campaign.fixtures';
import { createTestApp } from '../trpc/test-app.fixtures';
import type { PersonaVisitor } from './persona-visitor';

const visitor: PersonaVisitor = {
  consent: ['statistics'],
  time: '2026-12-24T18:00',
  typed: { path: '/mugs', 'seen visit': '/\n/mugs' },
  unknown: ['visitor'],
};
const ada = { name: 'Ada', visitor };

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const { api } = await test.addMember(workspaceId, 'editor');
  const siteId = site.id;
  return { ...test, workspaceId, siteId, api, list: () => api.personas.list({ siteId }) };
}

describe('personas', () => {
  it('are kept, changed bit by bit, and taken away', async () => {
    const { api, siteId, list } = await open();
    const { personaId } = await api.personas.create({ siteId, ...ada });
    await api.personas.create({ siteId, ...ada, name: ' Aaron ' });
    expect((await list()).map(({ name }) => name)).toEqual(['Aaron', 'Ada']);
    await api.personas.update({ siteId, personaId, name: 'Ada L.' });
    expect((await list())[1]).toEqual({ id: personaId, name: 'Ada L.', visitor });
    await api.personas.update({ siteId, personaId, visitor: { ...visitor, consent: [] } });
    expect((await list())[1]).toEqual({
      id: personaId,
      name: 'Ada L.',
      visitor: { ...visitor, consent: [] },
    });
    await api.personas.remove({ siteId, personaId });
    await api.personas.remove({ siteId, personaId });
    expect((await list()).map(({ name }) => name)).toEqual(['Aaron']);
    expect((await refusal(api.personas.update({ siteId, personaId, name: 'B' }))).code).toBe('not-found');
  });

  it('belong to one site', async () => {
    const { api, siteId, list, addSite, workspaceId } = await open();
    const { personaId } = await api.personas.create({ siteId, ...ada });
    const other = (await addSite(workspaceId)).id;
    expect(await api.personas.list({ siteId: other })).toEqual([]);
    expect((await refusal(api.personas.update({ siteId: other, personaId, name: 'B' }))).code).toBe(
      'not-found',
    );
    await api.personas.remove({ siteId: other, personaId });
    expect(await list()).toHaveLength(1);
  });

  it('are no more than a site can have', async () => {
    const { api, app, siteId, list } = await open();
    await app.db.persona.createMany({
      data: Array.from({ length: MAX_PERSONAS }, (_, n) => ({
        siteId,
        name: `P${n}`,
        visitor: JSON.stringify(visitor),
      })),
    });
    const error = await refusal(api.personas.create({ siteId, ...ada }));
    expect(error.code).toBe('conflict');
    expect(error.message).toContain('Delete one');
    expect(await list()).toHaveLength(MAX_PERSONAS);
  });

  it('that cannot be read are left out', async () => {
    const { app, siteId, list } = await open();
    for (const stored of ['{', '{}', JSON.stringify({ ...visitor, typed: { weather: 'rain' } })])
      await app.db.persona.create({ data: { siteId, name: 'Old', visitor: stored } });
    expect(await list()).toEqual([]);
  });

  it('have no prototype but their own', async () => {
    const { api, siteId, list } = await open();
    const typed = JSON.parse('{"__proto__": {"polluted": "x"}, "path": "/"}') as Record<string, string>;
    await api.personas.create({ siteId, ...ada, visitor: { ...visitor, typed } });
    expect((await list())[0]?.visitor.typed).toEqual({ path: '/' });
    expect({}).not.toHaveProperty('polluted');
  });

  it.each<[string, Partial<PersonaVisitor>]>([
    ['a fact that nobody asks', { typed: { weather: 'rain' } }],
    ['a time that is none', { time: 'soon' }],
    ['an unknown purpose', { consent: ['spying'] as never }],
    ['too much text', { typed: { path: 'x'.repeat(200_000) } }],
    [
      'too much text in many answers',
      { typed: Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`cookie ${n}`, 'x'.repeat(50_000)])) },
    ],
  ])('refuse %s', async (_, change) => {
    const { api, siteId, list } = await open();
    const call = api.personas.create({ siteId, ...ada, visitor: { ...visitor, ...change } });
    expect((await refusal(call)).code).toBe('invalid');
    expect(await list()).toEqual([]);
  });
});

// Builds what shops download: the parts that site scripts are assembled from, and the renderer. Deterministic: the same
// sources give the same bytes, so file names only change with content.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ScriptPart, SiteScriptManifest } from '@/core/site-script';
import { ATTACHMENTS_OF, attachmentModules } from '../attachments';
import { behaviourModules } from '../behaviours';
import { KEEPERS_OF, keepers, readers } from '../facts';
import { KEEPERS_OF_RULES, RULE_FILES } from '../rules';
import { SHOP_ATTACHMENTS } from '../shops';
import { KEEPERS_OF_TRIGGERS, triggerModules } from '../triggers';
import { buildPart } from './build-part';
import { bundleForShop } from './bundle-for-shop';

/** `onSite` is in `on-site.ts`. */
const fileNameOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Parts by name, from pairs of a name and the file that exports it. */
async function buildParts(
  files: readonly (readonly [name: string, file: string])[],
): Promise<Record<string, ScriptPart>> {
  const parts: Record<string, ScriptPart> = {};
  for (const [name, file] of files) parts[name] = await buildPart(file, name);
  return parts;
}

/** A module whose `attach` runs these attachments; what one of them throws stops no other. */
const writeShop = (attachments: Readonly<Record<string, string>>) =>
  [
    `import { guard } from './embed/natives';`,
    ...Object.entries(attachments).map(([name, module]) => `import { ${name} } from './${module}';`),
    `export const attach = (parts) => [${Object.keys(attachments).join()}].forEach((one) => guard(one)(parts));`,
  ].join('\n');

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 11);

/** Writes the renderers, what they may load and `manifest.json` to the folder, and answers the manifest. Takes about a second. */
export async function buildEmbed(folder: string): Promise<SiteScriptManifest> {
  const feedback = await bundleForShop(`export { answerFeedback } from './embed/feedback';`);
  const forms = await bundleForShop(`export * from './embed/forms';`);
  const goals = await bundleForShop(`export { attach } from './embed/goals';`);
  const groups = await bundleForShop(`export { attach } from './embed/groups';`);
  const near = {
    BECKON_FEEDBACK: JSON.stringify(`./${hashOf(feedback)}.js`),
    BECKON_FORMS: JSON.stringify(`./${hashOf(forms)}.js`),
  };
  const modal = await bundleForShop(`export { arrive } from './embed/arrive-modal';`, near);
  const beside = await bundleForShop(`export { arrive } from './embed/arrive-beside';`, near);
  const teaser = await bundleForShop(`export { arrive, rejoin } from './embed/arrive-teaser';`, near);
  const shops: [system: string, text: string][] = [];
  for (const [system, attachments] of Object.entries(SHOP_ATTACHMENTS))
    shops.push([system, await bundleForShop(writeShop(attachments))]);
  const manifest: SiteScriptManifest = {
    runtimes: {
      asking: await buildPart('embed/start.ts', 'start', { BECKON_ASKS_CONSENT: 'true' }),
      notAsking: await buildPart('embed/start.ts', 'start', { BECKON_ASKS_CONSENT: 'false' }),
    },
    holdOut: await buildPart('core/assignment/hold-out.ts', 'holdOut'),
    messages: await buildPart('embed/messages.ts', 'messages'),
    conditions: await buildParts([
      ...['all', 'any', 'not', 'unknown'].map((name) => [name, 'core/targeting/predicate.ts'] as const),
      ['sticky', 'embed/conditions/sticky.ts'],
      ['text', 'embed/conditions/text.ts'],
      ...['regex', 'known', 'number', 'choice', 'flag'].map(
        (name) => [name, `core/targeting/tests/${name}.ts`] as const,
      ),
    ]),
    facts: await buildParts(Object.keys(readers).map((kind) => [kind, `embed/facts/${fileNameOf(kind)}.ts`])),
    keepers: await buildParts(Object.keys(keepers).map((name) => [name, `embed/facts/${name}.ts`])),
    keepersOf: { ...KEEPERS_OF, ...KEEPERS_OF_TRIGGERS, ...KEEPERS_OF_RULES },
    triggers: await buildParts(
      Object.keys(triggerModules).map((part) => [part, `embed/triggers/${fileNameOf(part)}.ts`]),
    ),
    rules: await buildParts(Object.entries(RULE_FILES)),
    attachments: await buildParts(
      Object.keys(attachmentModules).map((name) => [name, `embed/attachments/${fileNameOf(name)}.ts`]),
    ),
    attachmentsOf: ATTACHMENTS_OF,
    behaviours: {
      ...(await buildParts(
        Object.keys(behaviourModules).map((name) => [name, `embed/behaviours/${fileNameOf(name)}.ts`]),
      )),
      quiz: await buildPart('embed/quiz/run-quiz.ts', 'runQuiz', { BECKON_FORMS: near.BECKON_FORMS }),
      quizStock: await buildPart('embed/quiz/ask-stock.ts', 'askStock'),
    },
    shops: Object.fromEntries(shops.map(([system, text]) => [system, hashOf(text)])),
    forms: hashOf(forms),
    goals: hashOf(goals),
    groups: hashOf(groups),
    renderers: { modal: hashOf(modal), beside: hashOf(beside), teaser: hashOf(teaser) },
    feedback: hashOf(feedback),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${manifest.renderers.modal}.js`), modal);
  await writeFile(path.join(folder, `${manifest.renderers.beside}.js`), beside);
  await writeFile(path.join(folder, `${manifest.renderers.teaser}.js`), teaser);
  await writeFile(path.join(folder, `${manifest.feedback}.js`), feedback);
  await writeFile(path.join(folder, `${manifest.forms}.js`), forms);
  await writeFile(path.join(folder, `${manifest.goals}.js`), goals);
  await writeFile(path.join(folder, `${manifest.groups}.js`), groups);
  for (const [, text] of shops) await writeFile(path.join(folder, `${hashOf(text)}.js`), text);
  // Not named by its content: it comes with the server it asks, and nobody's shop waits for it.
  await writeFile(
    path.join(folder, 'preview.js'),
    await bundleForShop(
      `export * from './embed/preview';`,
      { BECKON_ASKS_CONSENT: 'true' },
      { keepsNames: true },
    ),
  );
  // Likewise: what runs before the script on a quiz's own page.
  await writeFile(path.join(folder, 'quiz-page.js'), await bundleForShop(`import './embed/quiz/own-page';`));
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

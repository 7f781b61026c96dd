// The import table of the architecture as a lint rule: a folder may import from the folders named here, and nothing else.
import path from 'node:path';

/**
 * Folder → folders it may import from. The longest matching folder wins. `type:` allows types only.
 * Packages are allowed unless the folder has an entry in `packages`.
 */
export const folders = {
  core: ['core'],
  'core/statistics': ['core/statistics'],
  embed: ['embed', 'core', 'type:core/campaign', 'type:core/events'],
  'embed/build': ['embed', 'core'],
  server: ['server', 'core', 'templates', 'demo', 'prisma/generated'],
  components: ['components', 'core', 'templates', 'embed/mount', 'type:server', 'type:embed'],
  app: ['app', 'components', 'core', 'server', 'templates', 'messages'],
  templates: ['templates', 'core'],
  demo: ['demo'],
  e2e: ['e2e', 'bench', 'core', 'server', 'scripts', 'embed', 'templates', 'demo', 'components/canvas'],
  bench: ['bench', 'core', 'server', 'embed', 'scripts', 'e2e', 'templates', 'demo'],
  scripts: [
    'scripts',
    'e2e',
    'server',
    'core',
    'embed',
    'templates',
    'demo',
    'prisma/generated',
    'components/canvas',
  ],
  prisma: ['prisma'],
};

/** Folder → packages it may use; folders that are not listed may use any. */
export const packages = {
  core: [],
  'core/campaign': ['zod/mini'],
  'core/events': ['zod/mini'],
  'core/statistics': [],
  embed: [],
  templates: [],
};

/** Files that are exempt from the package list: tests may use their tools, the build script its bundler. */
const packageExempt = (file) =>
  /\.test\.tsx?$|\.(conformance|fixtures)\.ts$/.test(file) || file.startsWith('embed/build/');

function longestMatch(table, file) {
  return Object.keys(table)
    .filter((folder) => file === folder || file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function isAllowed(rules, target, typeOnly) {
  const matching = rules
    .map((rule) => ({ onlyTypes: rule.startsWith('type:'), folder: rule.replace(/^type:/, '') }))
    .filter(({ folder }) => target === folder || target.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  return matching !== undefined && (!matching.onlyTypes || typeOnly);
}

/** The sentence that explains why `file` must not import `source`, or undefined when it may. Paths are relative to the root. */
export function checkImport(file, source, typeOnly) {
  const local = source.startsWith('@/')
    ? source.slice(2)
    : source.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), source)
      : undefined;
  if (local === undefined) {
    const owner = longestMatch(packages, file);
    if (owner === undefined || packageExempt(file) || packages[owner].includes(source)) return undefined;
    return `${owner}/ may not use the package "${source}".`;
  }
  const owner = longestMatch(folders, file);
  if (owner === undefined || !local.includes('/')) return undefined;
  const rules = packageExempt(file)
    ? folders[owner].map((rule) => rule.replace(/^type:/, ''))
    : folders[owner];
  return isAllowed(rules, local, typeOnly) || (packageExempt(file) && isAllowed([owner], local, false))
    ? undefined
    : `${owner}/ may not import ${typeOnly ? 'types' : 'code'} from ${local}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importTable = {
  meta: { type: 'problem', schema: [], docs: { description: 'Who may import whom.' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = (node, typeOnly) => {
      if (!node.source || typeof node.source.value !== 'string') return;
      const message = checkImport(file, node.source.value, typeOnly);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: (node) =>
        check(
          node,
          node.importKind === 'type' ||
            (node.specifiers.length > 0 &&
              node.specifiers.every((specifier) => specifier.importKind === 'type')),
        ),
      ExportNamedDeclaration: (node) => check(node, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, false),
      TSImportType: (node) => check(node, true),
    };
  },
};

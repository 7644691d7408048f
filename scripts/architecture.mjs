// node scripts/architecture.mjs: draws docs/architecture.md's picture from what the code imports. With --check it says
// whether the picture is still true, and either way whether folders import each other.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { root } from './steps.mjs';

const file = join(root, 'docs', 'architecture.md');
const [begin, end] = ['<!-- made by scripts/architecture.mjs -->', '<!-- end -->'];

/** Folders that are one box, with the part of the picture that they are in. */
const boxes = [
  { part: 'Pages', path: /^apps\/web\/src\/(app|features|ui|lib)\// },
  { part: 'Server', path: /^apps\/api\/src\/([\w-]+)\// },
  { part: 'Libraries', path: /^libs\/([\w-]+)\// },
];

const { output } = await cruise(['apps/api/src', 'apps/web/src', 'libs'], {
  baseDir: root,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: String.raw`\.spec\.tsx?$|^(dist|apps/web/src/gql)/` },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: join(root, 'tsconfig.json') },
  ruleSet: { options: { tsConfig: { fileName: join(root, 'tsconfig.json') } } },
});
const { nodes, edges } = boxesOf(output.modules);
for (const [from, to] of circular(edges)) {
  console.error(`${from} and ${to} import each other, by themselves or by way of others`);
  process.exitCode = 1;
}
const picture = ['```mermaid', 'flowchart TD', ...subgraphs(nodes), ...lines(reduced(edges)), '```'].join(
  '\n',
);
const before = readFileSync(file, 'utf8');
const [head] = before.split(begin);
const [, tail = ''] = before.split(end);
const after = `${head}${begin}\n\n${picture}\n\n${end}${tail}`;
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error(
      'docs/architecture.md shows other imports than the code has: node scripts/architecture.mjs',
    );
    process.exitCode = 1;
  }
} else writeFileSync(file, after);

/** The boxes that modules are in, and who of them imports whom. */
function boxesOf(modules) {
  const nodes = new Map();
  const edges = new Map();
  for (const { source, dependencies } of modules) {
    const from = boxOf(source);
    if (from === null) continue;
    nodes.set(from.id, from);
    const targets = edges.get(from.id) ?? new Set();
    edges.set(from.id, targets);
    for (const { resolved } of dependencies) {
      const to = boxOf(resolved);
      if (to !== null && to.id !== from.id) targets.add(to.id);
    }
  }
  return { nodes, edges };
}

function boxOf(path) {
  for (const { part, path: pattern } of boxes) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined) return { id: `${part}.${name}`, part, name };
  }
  return null;
}

/** Pairs of folders of the server that are in one circle. A question's slides are in its own folder, and the deck asks all questions for them. */
function circular(edges) {
  return [...edges].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => from.startsWith('Server.') && from < to && reaches(edges, to, from))
      .map((to) => [from, to]),
  );
}

/** The arrows that do not follow from others: where a imports b and b imports c, a's own arrow to c says nothing new. */
function reduced(edges) {
  for (const from of [...edges.keys()].sort())
    for (const to of [...edges.get(from)].sort()) {
      edges.get(from).delete(to);
      if (!reaches(edges, from, to)) edges.get(from).add(to);
    }
  return [...edges].flatMap(([from, targets]) => [...targets].map((to) => [from, to])).sort();
}

function reaches(edges, from, to, seen = new Set()) {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(edges.get(from) ?? [])].some((next) => reaches(edges, next, to, seen));
}

function subgraphs(nodes) {
  return boxes.flatMap(({ part }) => [
    `  subgraph ${part}`,
    ...[...nodes.values()]
      .filter((node) => node.part === part)
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ id, name }) => `    ${id}["${name}"]`),
    '  end',
  ]);
}

function lines(arrows) {
  return arrows.map(([from, to]) => `  ${from} --> ${to}`);
}

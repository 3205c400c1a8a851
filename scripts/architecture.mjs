/**
 * The arrows between the parts of src (see .dependency-cruiser.cjs), and that they were really looked at: with a
 * TypeScript it cannot load, dependency-cruiser sees no module and reports no violation.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ROOT } from './paths.mjs';

const FOLDERS = ['src', 'pipeline'];

process.chdir(ROOT);
const { options, ...ruleSet } = await extractConfig(join(ROOT, '.dependency-cruiser.cjs'));
/** @type {import('dependency-cruiser').IReporterOutput} */
const { output } = await cruise(FOLDERS, { ...options, ruleSet, validate: true }, undefined, {
  tsConfig: extractTsConfig(join(ROOT, 'tsconfig.json')),
});
if (typeof output === 'string') throw new Error('dependency-cruiser returned text instead of its result');

for (const { rule, from, to } of output.summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const seen = new Set(output.modules.map((module) => module.source));
const unseen = files.filter((file) => !seen.has(file));
for (const file of unseen) console.error(`not looked at: ${file}`);

const edges = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0);
console.log(`${files.length - unseen.length} of ${files.length} files, ${edges} imports, ${output.summary.error} violations`);
// Files without a single import between them would mean that the parser gave up, not that they are independent.
if (output.summary.error > 0 || unseen.length > 0 || files.length === 0 || edges === 0) process.exitCode = 1;

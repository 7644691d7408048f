import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** One report of several runs of Jest. */
export function reportOf(reports) {
  const sum = (of) => reports.reduce((total, report) => total + of(report), 0);
  return {
    numPassedTests: sum(({ numPassedTests }) => numPassedTests),
    numFailedTests: sum(({ numFailedTests }) => numFailedTests),
    testResults: reports.flatMap(({ testResults }) => testResults),
  };
}

/** Passed and failed tests of a report of Jest. */
export function countsOf({ numPassedTests, numFailedTests, testResults }) {
  // A file that could not be loaded has no tests to count, and is a failure all the same.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * Prints where the time went: by phase, by project and by file, the slowest first; all files, and the tests that took longest,
 * go into dist/test-times.txt.
 */
export function printTimes(phases, report, projectOf) {
  const files = (report?.testResults ?? [])
    .map(({ name, startTime, endTime, assertionResults }) => {
      const path = name.slice(root.length + 1).replaceAll('\\', '/');
      return {
        path,
        project: projectOf(path),
        seconds: (endTime - startTime) / 1000,
        tests: assertionResults.length,
      };
    })
    .sort((a, b) => b.seconds - a.seconds);
  const projects = Object.entries(grouped(files)).map(([name, own]) => ({
    name,
    files: own.length,
    tests: own.reduce((sum, { tests }) => sum + tests, 0),
    seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
  }));
  console.log('\nWhere the time went (seconds; files of several workers run side by side)');
  for (const { name, seconds } of phases) row(seconds, name);
  for (const { name, files: count, tests, seconds } of projects)
    row(seconds, `${name}: ${count} files, ${tests} tests`);
  for (const { path, seconds, tests } of files.slice(0, 15)) row(seconds, `${path} (${tests})`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const lines = files.map(({ seconds, tests, path }) => `${seconds.toFixed(1)}\t${tests}\t${path}`);
  const tests = slowestTests(report, 200).map(
    ({ seconds, path, title }) => `${seconds.toFixed(1)}\t${path}\t${title}`,
  );
  writeFileSync(
    join(root, 'dist', 'test-times.txt'),
    `seconds\ttests\tfile\n${lines.join('\n')}\n\nseconds\tfile\ttest\n${tests.join('\n')}\n`,
  );
}

function slowestTests(report, count) {
  return (report?.testResults ?? [])
    .flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({
        path: name.slice(root.length + 1).replaceAll('\\', '/'),
        title: fullName,
        seconds: (duration ?? 0) / 1000,
      })),
    )
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count);
}

function grouped(files) {
  const groups = {};
  for (const file of files) (groups[file.project] ??= []).push(file);
  return groups;
}

function row(seconds, text) {
  console.log(`  ${seconds.toFixed(1).padStart(7)}  ${text}`);
}

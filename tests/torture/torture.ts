import { roles } from './roles/index.ts';
import { trials } from './trials/index.ts';
import { runTrial } from './trial.ts';

const [first, second = '', ...rest] = process.argv.slice(2);

if (first === '--role') {
  const role = roles[second];
  if (role === undefined) throw new Error(`no such role: ${second}`);
  await role(rest);
} else {
  await printed(
    first === 'short' ? 'short' : 'long',
    [second, ...rest].filter((name) => name !== ''),
  );
}

/** Run trials by name, or all of them, and print what came of each. */
async function printed(size: 'short' | 'long', wanted: readonly string[]): Promise<void> {
  for (const trial of trials.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const begun = Date.now();
    for (const { name, found, faults, skipped } of await runTrial(trial, size)) {
      const mark = faults.length > 0 ? 'FAILED' : skipped === undefined ? 'held  ' : 'not tried';
      process.stdout.write(`${mark}  ${name}: ${skipped ?? found}\n`);
      for (const fault of faults.slice(0, 10)) process.stdout.write(`          ${fault}\n`);
      if (faults.length > 0) process.exitCode = 1;
    }
    process.stdout.write(`        (${trial.name}: ${((Date.now() - begun) / 1000).toFixed(0)} s)\n`);
  }
}

import { spawn } from 'node:child_process';
import { styleText } from 'node:util';

/** Checks that read the source alone run side by side; the tests follow, because they want the whole machine. */
const checks = [
  ['format and lint', 'biome', 'check', '--error-on-warnings'],
  ['dead code', 'knip'],
  ['types', 'astro', 'check'],
] as const;
const tests = ['vitest', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)] as const;

const passed = await Promise.all(checks.map(([name, ...command]) => check(name, command)));
const tested = await run(tests, true);
process.exitCode = passed.every(Boolean) && tested.code === 0 ? 0 : 1;

async function check(name: string, command: readonly string[]): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await run(command, false);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const word = code === 0 ? styleText('green', 'passed') : styleText('red', 'failed');
  console.log(`${name}: ${word} in ${seconds} s${code === 0 ? '' : `\n${output}`}`);
  return code === 0;
}

function run([command = '', ...args]: readonly string[], shown: boolean): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { stdio: shown ? 'inherit' : 'pipe', shell: process.platform === 'win32' });
  let output = '';
  child.stdout?.on('data', (text) => (output += text));
  child.stderr?.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ code: 1, output: `${command} cannot be started: ${message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

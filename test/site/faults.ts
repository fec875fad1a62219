/**
 * Loaded before a command (`node --import`): from a moment on the disk is full, read-only, or no more files can be opened. Whatever would
 * be written counts; removing goes on, as it does on a full disk.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAULT = '', FAULT_AT = '', FAULT_CALLS = 'Infinity' } = process.env;
const writing = ['writeFileSync', 'mkdirSync', 'renameSync', 'cpSync', 'copyFileSync'] as const;
let calls = 0;

const methods = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of writing) {
  const real = methods[name];
  methods[name] = (...args) => {
    calls += 1;
    if (calls >= Number(FAULT_AT) && calls < Number(FAULT_AT) + Number(FAULT_CALLS))
      throw Object.assign(new Error(`${FAULT}: ${name}`), { code: FAULT, syscall: name, path: String(args[0]) });
    return real?.(...args);
  };
}
syncBuiltinESMExports();
process.once('exit', () => process.stdout.write(`calls: ${calls}\n`));

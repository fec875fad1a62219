/** What errors of programs that we start say of the machine, and the code that Node gives the same errors. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|no space left on device|os error 28\b/i, 'ENOSPC'],
  [/EMFILE|too many open files|os error 24\b/i, 'EMFILE'],
  [/EROFS|read-only file system|os error 30\b/i, 'EROFS'],
  [/EACCES|permission denied|os error 13\b/i, 'EACCES'],
];

/** The code of errors whose whole message is for whoever runs a command. */
export const failed = 'EFAILED';

/** An error of the surroundings that a command can say in one line. */
export const failure = (sentence: string): Error => Object.assign(new Error(sentence), { code: failed });

/** What another program says went wrong, as an error with the code that Node would give it; without one where it is of another kind. */
export function failureOf(said: string): Error {
  const code = signs.find(([sign]) => sign.test(said))?.[1];
  return Object.assign(new Error(said), code ? { code } : {});
}

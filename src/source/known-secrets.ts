import type { SecretRange } from './secrets.ts';

/** How keys and tokens of known services begin that have a `-` there, as the source of an expression. */
export const beforeDash = '(?:sk|xox[a-z]|xapp|glpat|tskey)-';
/** The same of those that have a `_` there. */
export const beforeUnderscore =
  '(?:npm|gsk|hf|lin_api|ntn|shp[a-z]{2}|[sr]k_(?:live|test)|gh[a-z]|github_pat|glc|glsa|ops|vc[a-z]|dckr_pat|figd|cfk|cfut|cfat)_';

/**
 * Secrets of known services: keys and tokens that show what they are by their form.
 * The library that knows them is loaded and asked only for texts that hold the beginning of one.
 */
export async function knownSecrets(text: string): Promise<readonly SecretRange[]> {
  if (!mayHoldOne(text)) return [];
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const { messages } = await lintSource({
    source: { filePath: 'text.md', content: text, contentType: 'text' },
    options: { config: { rules: [{ id: preset, rule: creator }] }, maskSecrets: true, noPhysicFilePath: true },
  });
  return messages.map(({ range: [from, to], ruleId }) => ({ from, to, what: nameOf(ruleId) }));
}

const preset = '@secretlint/secretlint-rule-preset-recommend';

/** Most texts hold none of these signs, and are done. */
const mayHoldOne = (text: string): boolean => signs.test(text) && (beginnings.test(text) || prefixed.test(text));

const signs = /[_@]|PRIVATE KEY|hooks\.slack|\b(?:sk|xox.|xapp|glpat|tskey)-|SG\.|hv[sbr]\.|dapi[0-9a-f]|[Aa]ccess-?[Kk]ey/;
const beginnings = new RegExp(
  `access_?key|:\\/\\/[^\\s:@]*:[^\\s@]+@|hooks\\.slack\\.com|PRIVATE KEY|\\b${beforeDash}\\w|SG\\.\\w|hv[sbr]\\.\\w|dapi[0-9a-f]{32}`,
  'i',
);
const prefixed = new RegExp(`_authToken=|${beforeUnderscore}\\w`);

const names: Readonly<Record<string, string>> = {
  privatekey: 'a private key',
  basicauth: 'a password in an address',
  'database-connection-string': 'a password in an address',
  '1password': 'a 1Password token',
  aws: 'an AWS secret key',
};

/** `@secretlint/secretlint-rule-slack` → `a slack key or token`. */
function nameOf(ruleId: string): string {
  const service = ruleId.replace(/^.*secretlint-rule-/, '');
  return names[service] ?? `a key or token (${service})`;
}

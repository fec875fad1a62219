import { parseDuration } from '../model/duration.ts';
import type { SecretRange } from './secrets.ts';

/** Passwords, keys and tokens that stand after their name, in an address, or by their form alone. */
export function passwordsIn(text: string): readonly SecretRange[] {
  if (!signs.test(text)) return [];
  return patterns.flatMap(({ pattern, what, real }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [from, to] = match.indices?.groups?.secret ?? [0, 0];
      return real(match.groups?.secret ?? '', match) ? [{ from, to, what }] : [];
    }),
  );
}

/** One of these stands in every text in which a pattern finds something; most texts hold none. */
const signs =
  /pass(?:w|p|c)|pwd|secret|token|credential|(?:api|access|account|auth|private|signing|encryption)[ _-]?key|bearer |basic |eyJ|AKIA|ASIA|AIza|:\/\/[^\s/]*:[^\s/]*@/i;

type Pattern = {
  readonly what: string;
  /** The secret is the group `secret`. */
  readonly pattern: RegExp;
  readonly real: (secret: string, match: RegExpMatchArray) => boolean;
};

const secretName =
  'pass(?:word|wd|phrase|code)s?|pwd|secrets?|tokens?|credentials?|(?:api|access|account|auth|private|secret|signing|encryption)[ _-]?keys?';

const patterns: readonly Pattern[] = [
  {
    what: 'a password, key or token',
    // `password: …`, `"api_key": "…"`, `**Token** = …`, `DB_PASSWORD=…`, `| password | … |`
    pattern: new RegExp(
      `(?:${secretName})(?![a-z])["'\`*_]{0,3}[ \\t]*(?<sign>:=|=>|[:=|])[*_]{0,3}[ \\t]*["'\`*]{0,3}(?<secret>[^\\s"'\`|]+)(?=(?<more>[ \\t]+\\w)?)`,
      'dgi',
    ),
    real: (secret, { groups }) => isReal(trimmed(secret), groups?.sign === '=' && groups.more === undefined),
  },
  {
    what: 'a password, key or token',
    pattern: new RegExp(`(?:${secretName})[ \\t]+(?:is|was|are|were)[ \\t]+["'\`*]{0,3}(?<secret>[^\\s"'\`|]+)`, 'dgi'),
    real: (secret) => isReal(trimmed(secret), false),
  },
  {
    what: 'a password in an address',
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:(?<secret>[^\s/@]+)@/dgi,
    real: (secret) => !isPlaceholder(secret),
  },
  {
    what: 'a token',
    pattern: /\b(?<secret>eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})/dg,
    real: () => true,
  },
  {
    what: 'a token',
    pattern: /\b(?:bearer|authorization:?\s+basic)[ \t]+(?<secret>[\w.~+/-]{16,}=*)/dgi,
    real: (secret) => /\d/.test(secret) && !isPlaceholder(secret),
  },
  {
    what: 'a key of a cloud account',
    pattern: /\b(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35})(?![\w-])/dg,
    real: (secret) => !secret.includes('EXAMPLE'),
  },
  {
    what: 'a private key',
    pattern: /-----BEGIN[ A-Z]{0,30}PRIVATE KEY(?: BLOCK)?-----\s+(?<secret>[A-Za-z0-9+/=:,-][\w+/=:,. \t-]{20,})/dg,
    real: (secret) => !isPlaceholder(secret),
  },
];

/** Without the punctuation of the sentence that it ends. */
const trimmed = (secret: string) => secret.replace(/[*_)\]}>.,;:!?]+$/, '');

/**
 * Whether a value is a secret and not a word about one. Words have letters alone; secrets have letters and digits, or
 * signs. In code, `PASSWORD=swordfish`, a word is enough.
 */
function isReal(secret: string, code: boolean): boolean {
  if (secret.length < 6 || isPlaceholder(secret) || isOther(secret)) return false;
  if (code) return true;
  return !isId(secret) && (mixed(secret) || /\w[!@#$%^&*?+=~]+\w|^\d+$|(?:[a-z]+[A-Z]){3}/.test(secret));
}

const mixed = (secret: string) => /[A-Za-z]/.test(secret) && /\d/.test(secret);

/** Stands for a secret: `<password>`, `{{token}}`, `$TOKEN`, `****`, `xxxxxxxx`, `your-api-key`, `example123`. */
const isPlaceholder = (secret: string) =>
  /^[<{[($%]|^(.)\1*$|[*•…]{3}|x{4}|\.{3}|changeme|placeholder|redacted|example|your[-_]|^(?:required|optional|unknown|undefined|password|secret|token)$/i.test(
    secret,
  );

/** What may stand after such a name in a plan: a day, a length of time, a version, an address, a path, the name of a technique or a product. */
const isOther = (value: string) =>
  /^\d{4}-\d{2}|^\+|^\w+:|^[a-z.~-]*(?:\/[a-z0-9.-]+)+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^v?\d+(?:\.\d+)+$/.test(value) ||
  /\b(?:oauth|saml|sha|md|aes|rsa|totp|fido|u2f|2fa|mfa|ed|x\.?|base|pkcs|tls|http|ipv|auth|1password|keepass|office|microsoft|k8s)-?\d*\b/i.test(
    value,
  ) ||
  parseDuration(value) !== undefined;

/** The id of an entry or a gap: `backup-and-restore-2`, `G-2026-07`. */
const isId = (value: string) => /^[a-z]+(?:-[a-z]+)+(?:-\d+)?$|^[A-Za-z]{1,3}-\d[\d-]*$/.test(value);

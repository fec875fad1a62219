import { describe, expect, test } from 'vitest';
import { secretsIn } from '../../src/source/secrets.ts';

/** Put together here, so that no file of the project holds what a scanner would take for a secret. */
const join = (...parts: readonly string[]) => parts.join('');
const letters = (count: number) => 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0z'.repeat(8).slice(0, count);

describe('is a secret', () => {
  test.each([
    ['after its name', 'password: hunter2', 11],
    ['after a name in bold', '**Password:** hunter2', 15],
    ['in a table', '| password | hunter2 |', 14],
    ['in backticks', 'The API key = `k3y-9fjw-22`', 16],
    ['in JSON', '{ "api_key": "9fjw22kd" }', 15],
    ['a word, in code', 'DB_PASSWORD=swordfish', 13],
    ['a name in camel case', 'clientSecret: q8w7e6r5', 15],
    ['in a sentence', 'The password is hunter2, as ever.', 17],
    ['digits alone', 'passcode: 48210593', 11],
    ['with signs', 'pwd: correct!horse', 6],
    ['a token', 'token = abc123def', 9],
    ['in the address of a database', join('postgres://plan:', 'hunter2', '@db/ledger'), 17],
    ['in any address', join('redis://:', 'hunter2', '@cache:6379'), 10],
    ['in a web address', join('https://restore:', 'Zq9vT4wLx7', '@vault.example.org/x'), 17],
    ['a JWT', join('see eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NSJ9', '.dBjftJeZ4CVPmB92K27'), 5],
    ['a bearer', join('Authorization: Bearer ', letters(24)), 23],
    ['an AWS key id', join('key ', 'AKIA', 'QYLPMN5HHHFPZAM2'), 5],
    ['an AWS secret key', join('AWS_SECRET_ACCESS_KEY=', letters(40)), 23],
    ['a GitHub token', join('use ', 'ghp_', letters(36)), 5],
    ['a Slack token', join('use ', 'xoxb-', '123456789012-1234567890123-', letters(24)), 5],
    ['a Stripe key', join('use ', 'sk_live_', letters(30)), 5],
    ['a short name for it', 'user: root, pass: hunter2', 19],
    ['a shorter one', 'pw: hunter2', 5],
    ['in a sentence with a colon', 'The password is: hunter2', 18],
    ['another language', 'Passwort: hunter2', 11],
    ['of something', 'The password of the second vault: hunter2', 35],
    ['for somebody', 'Token for the gateway is `abc123def`', 27],
    ['in German, of something', 'Passwort des Tresors: hunter2', 23],
    ['in Portuguese', 'Senha do cofre: hunter2', 17],
    ['in French', 'Mot de passe\u00a0: hunter2', 16],
    ['in Polish', 'HASŁO: hunter2', 8],
    ['in Russian', 'Пароль: hunter2', 9],
    ['in Japanese, behind a wide colon', 'パスワード：hunter2', 7],
    ['in Arabic', 'كلمة المرور: hunter2', 14],
    ['a sentence in another language', 'Das Passwort lautet: hunter2', 22],
    ['after a dash', 'Admin password - Tr0ub4dor3', 18],
    ['in backticks behind its name', 'Use the password `Tr0ub4dor&3` for root.', 19],
    ['behind a name and a stroke', 'Login: root / Tr0ub4dor3', 15],
    ['in a command', 'sshpass -p hunter2 ssh root@db', 12],
    ['in the command of a database', 'mysql -u root -phunter2 ledger', 17],
    ['a PIN', 'The PIN of the safe is 4711.', 24],
    ['the code of a lock', 'Door code: 4711#', 12],
    ['the code of an alarm', 'The alarm code is **90210**', 21],
    ['the combination of a safe', 'Combination: 12-34-56', 14],
    ['codes for an emergency', 'Recovery codes: 1234-5678 8765-4321', 17],
    ['the beginning of a private key', join('-----BEGIN EC ', 'PRIVATE KEY-----\n', letters(18), '\n'), 1],
    ['a private key', join('-----BEGIN RSA ', 'PRIVATE KEY-----\n', letters(64), '\n-----END RSA PRIVATE KEY-----'), 1],
  ])('%s', async (_, text, column) => {
    const [found, ...others] = await secretsIn(`Before.\n\n${text}`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ line: text.includes('BEGIN') ? 4 : 3, column });
    expect(found?.what).not.toMatch(/hunter2|aB3dE|Tr0ub/);
  });
});

describe('is no secret', () => {
  test.each([
    'password: ask the service desk',
    'The password is kept in the vault.',
    'The passwords are in the safe, sealed.',
    'Password: 16-character minimum',
    'The token is 64-bit.',
    'Kennwort: 12-stellig',
    'Mot de passe : dans le coffre',
    'كلمة المرور: في الخزنة',
    'パスワード：金庫にあります',
    'password: <password>',
    'password: {{password}}',
    'password: xxxxxxxx',
    'password: ********',
    'password: $DB_PASSWORD',
    'password: %(secret)s',
    'api_key: your-api-key-here',
    'API key: rotated on 2026-03-12',
    'Token: 2026-03-12',
    'Token lifetime: 30d',
    'token: PT4H30M',
    'secret: secret/data/payments',
    'secret: vault:payments/db',
    'tokens: OAuth2 tokens of the gateway',
    'Passwords: 1Password, two vaults',
    'Passwords are SHA256-hashed',
    'key: systems/payments',
    'Password reset: +27 11 555 0100',
    'password: see backup-and-restore-2',
    'token: G-2026-07',
    'placeholders: [password, token]',
    'phone: +27 11 555 0100, email: dba@example.org',
    'https://example.org/reset?token=',
    'https://git.example.org:8443/dr/plan@main',
    'mailto:dba@example.org',
    'Write to https://example.org: dba@example.org answers.',
    'Basic services and bearer bonds',
    '## Passwords: who holds them',
    'We never ask for a password or a card number.',
    'API keys - Route53 of the second account',
    'the token `session1`, the secret `prod_v2`',
    'Login: staff / Intranet',
    'GPIO pin: 4711, the pin is 2040',
    'A combination of tools is 2024 news',
    'mysql -u root -P3306 ledger',
    '| token | lifetime |\n| --- | --- |\n| session1 | 30m |',
    `-----BEGIN ${'PRIVATE'} KEY-----\n…\n`,
    'bypass: the second route',
    'Pass: 12 of 14 checks',
    'Password - see the vault',
    'The pass code is changed each quarter.',
    'Tokens for payments: see G-2026-07',
    'The password for the portal is kept in vault2',
    'passwords for the desk: 1Password',
    'Senha: no cofre; a senha muda a cada 90d',
    'passwords of the sites, and this: sites2',
    'PIN: ask the desk; PINs have four digits',
    'A PIN of 4 digits, code 4711 in the handbook',
    'Error code: 4711',
    'Door code: 0000',
    'Recovery codes: in the vault',
    'mysql -u root -p ledger',
    'mysql --port=3306 -u root',
    'Login: staff/desk',
    'Use the password `vault/root` or the secret `DB_PASSWORD`.',
    '| system | password |\n| --- | --- |\n| ledger | in the vault |\n| desk | — |',
  ])('%s', async (text) => {
    expect(await secretsIn(text)).toEqual([]);
  });
});

test('below a head that names it, in each row of a table', async () => {
  const table =
    '| system | **Root password** | where |\n|---|:--|---|\n| ledger | `hunter2` | DB1 |\n| desk | in the vault | X2 |\n|till|s3same!|Y3|\n';
  const found = await secretsIn(`Text\n\n${table}`);
  expect(found.map(({ line, column }) => [line, column])).toEqual([
    [5, 13],
    [7, 7],
  ]);
});

test('several in one text, each once, in order', async () => {
  const found = await secretsIn('password: hunter2; token: abc123def\nclean\npwd: hunter3x');
  expect(found.map(({ line, column }) => [line, column])).toEqual([
    [1, 11],
    [1, 27],
    [3, 6],
  ]);
});

test('a long line of names is searched at once', async () => {
  const start = performance.now();
  await secretsIn('password: '.repeat(200_000));
  await secretsIn(`${'a'.repeat(2_000_000)}://`);
  await secretsIn(`-----BEGIN ${'PRIVATE'} KEY-----\n`.repeat(50_000));
  await secretsIn(`mysql ${'-p '.repeat(300_000)}`);
  await secretsIn(`${'| password | '.repeat(100_000)}\n${'|---'.repeat(200_000)}`);
  await secretsIn(`${'PIN of the '.repeat(200_000)}`);
  await secretsIn(`eyJ${'a'.repeat(2_000_000)}`);
  expect(performance.now() - start).toBeLessThan(3_000);
});

import type { Placed } from './placed.ts';

/**
 * A mark for each finding by which programs recognise it in the next report: it does not change when lines move. Two findings that
 * say the same of one file are told apart by their order.
 */
export function fingerprints(findings: readonly Placed[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, file, message }) => {
    const text = [rule, file, message].join('\n');
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return hash(`${text}\n${count}`);
  });
}

/** FNV-1a with 128 bits: short, the same everywhere, and not meant to resist anybody. */
function hash(text: string): string {
  let value = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(128, (value ^ BigInt(byte)) * 0x1000000000000000000013bn);
  return value.toString(16).padStart(32, '0');
}

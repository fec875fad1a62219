/** Whether a field somewhere in a value has none itself; most files have no such field, and need no copy. */
export function hasNull(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasNull);
  for (const key in value) if (hasNull((value as Record<string, unknown>)[key])) return true;
  return false;
}

/** A field without a value, `due:`, is a field that is not there; its name stays, because it may be wrong. */
export function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => (item === null ? null : withoutNulls(item)));
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) setField(kept, key, withoutNulls(inner));
  return kept;
}

/** Data without the names of fields that have no value. */
export function withoutNames<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNames) as T;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) setField(kept, key, withoutNames(inner));
  return kept as T;
}

/** A field may be called `__proto__`, and is a field then. */
function setField(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true });
  else fields[key] = value;
}

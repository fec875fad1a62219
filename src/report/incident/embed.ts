/** A value as JSON that may stand in a `<script type="application/json">`: no `<`, so that nothing in it can end the element. */
export const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

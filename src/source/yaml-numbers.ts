import { CORE_SCHEMA, defineScalarTag, floatCoreTag, NOT_RESOLVED } from 'js-yaml';
import type { ScalarTag } from 'yaml';

/** Digits in groups, as many languages write thousands. YAML takes the point for that of decimals, and reads `12.000` as twelve. */
const groups = /^[-+]?[1-9]\d{0,2}\.\d{3}$/;

/** The core schema, which leaves digits in groups the text that they are; what a field makes of it is told by its schema. */
export const coreSchema = CORE_SCHEMA.withTags(
  defineScalarTag(floatCoreTag.tagName, {
    ...floatCoreTag,
    resolve: (source, ...others) => (groups.test(source) ? NOT_RESOLVED : floatCoreTag.resolve(source, ...others)),
  }),
);

/** The same for the parser that knows positions. */
export const groupedDigits: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: groups,
  resolve: (source) => source,
};

/** A piece of a JSON Schema. */
export type Shape = Readonly<Record<string, unknown>>;

export const string: Shape = { type: 'string' };
export const boolean: Shape = { type: 'boolean' };
export const count: Shape = { type: 'integer', minimum: 0 };
/** A score, share or probability. */
export const unit: Shape = { type: 'number', minimum: 0, maximum: 1 };

/** An object that must have these keys, may have the optional ones, and others that a later version adds. */
export function object(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

export function array(items: Shape): Shape {
  return { type: 'array', items };
}

/** Values by a key that the data chooses, such as a side. */
export function record(values: Shape): Shape {
  return { type: 'object', additionalProperties: values };
}

export function oneOf(values: readonly (string | number)[]): Shape {
  return { enum: values };
}

export function nullable(shape: Shape): Shape {
  return { anyOf: [shape, { type: 'null' }] };
}

export function described(description: string, shape: Shape): Shape {
  return { ...shape, description };
}

/** A shape defined once in `$defs`. */
export function ref(name: string): Shape {
  return { $ref: `#/$defs/${name}` };
}

/** A whole schema, in draft 2020-12. */
export function schema(
  title: string,
  description: string,
  shape: Shape,
  defs: Readonly<Record<string, Shape>> = {},
): Shape {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description,
    ...shape,
    ...(Object.keys(defs).length === 0 ? {} : { $defs: defs }),
  };
}

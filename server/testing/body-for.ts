import { z } from 'zod';

/** A body that passes a route's schema, made from the schema itself: the smallest of everything that is required. */
export function bodyFor(schema: unknown): unknown {
  if (!(schema instanceof z.ZodType)) return undefined;
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);
}

/** The same for what has to stand behind the question mark. */
export function queryFor(schema: unknown): Record<string, string> {
  if (!(schema instanceof z.ZodType)) return {};
  const given = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  // What is coerced says only on the way out what it has to be.
  const read = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Shape;
  return Object.fromEntries((given.required ?? []).map((name) => [name, String(sample(read.properties?.[name] ?? {}))]));
}

interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly format?: string;
}

function sample(shape: Shape): unknown {
  if (shape.default !== undefined) return shape.default;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const [first] = shape.anyOf ?? shape.oneOf ?? shape.allOf ?? [];
  if (first) return sample(first);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries((shape.required ?? []).map((name) => [name, sample(shape.properties?.[name] ?? {})]));
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sample(shape.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(1, shape.minimum ?? 1, (shape.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'string':
      return shape.format === 'date' ? '2026-03-02' : '字'.repeat(Math.max(2, shape.minLength ?? 2));
    default:
      return null;
  }
}

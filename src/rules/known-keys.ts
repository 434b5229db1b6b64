/** Which keys the format knows at a place of a file: for telling a slip of the pen. */
import type * as z from "zod/mini";
import { rulesetSchema } from "./schema.ts";

type Schema = z.core.$ZodType;

/** The keys that the object at `path` of a parsed file may have; empty where it may have any. */
export function knownKeys(json: unknown, path: readonly (string | number)[]): readonly string[] {
	let value = json;
	let schemas: readonly Schema[] = [rulesetSchema];
	for (const key of path) {
		schemas = schemas.flatMap((schema) => objectsOf(schema, value).flatMap(stepTo(key)));
		value = (value as Record<string | number, unknown> | undefined | null)?.[key];
	}
	const shapes = schemas.flatMap((schema) => objectsOf(schema, value));
	return [...new Set(shapes.flatMap((schema) => Object.keys(shapeOf(schema) ?? {})))];
}

const definition = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> | undefined => {
	const def = definition(schema);
	return def.type === "object" ? def.shape : undefined;
};

/** What a schema is behind what wraps it; of alternatives those of the value's own kind. */
function objectsOf(schema: Schema, value: unknown): readonly Schema[] {
	const def = definition(schema);
	switch (def.type) {
		case "optional":
		case "readonly":
			return objectsOf(def.innerType, value);
		case "lazy":
			return objectsOf(def.getter(), value);
		case "union": {
			const all = def.options.flatMap((option) => objectsOf(option, value));
			const alike = all.filter((option) => isOfKind(option, value));
			return alike.length > 0 ? alike : all;
		}
		default:
			return [schema];
	}
}

function isOfKind(schema: Schema, value: unknown): boolean {
	const kind = shapeOf(schema)?.kind;
	const def = kind && definition(kind);
	const own = (value as { kind?: unknown } | undefined | null)?.kind;
	return def?.type === "literal" && def.values.some((each) => each === own);
}

const stepTo =
	(key: string | number) =>
	(schema: Schema): readonly Schema[] => {
		const def = definition(schema);
		if (def.type === "array") return [def.element];
		if (def.type === "record") return [def.valueType];
		const next = shapeOf(schema)?.[key];
		return next ? [next] : [];
	};

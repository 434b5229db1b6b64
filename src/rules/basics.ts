/** What every part of a ruleset's shape is made of. */
import * as z from "zod/mini";

/**
 * Ids are ASCII, so that they can be control names, file names and keys; one word is a key that every
 * object has already.
 */
export const id = z.string().check(z.regex(/^(?!constructor$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "id"));
export const text = z.string().check(z.regex(/\S/, "blank"), z.maxLength(4000));
export const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));

/** One of several kinds of something. */
export const ofKind = <const Kind extends string, Shape extends z.core.$ZodShape>(
	kind: Kind,
	shape: Shape,
) => z.strictObject({ kind: z.literal(kind), ...shape });

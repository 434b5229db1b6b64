/** What stands where in a ruleset, by id: looked up, never searched for. */
import type { Criterion, Field, NameList, Ruleset, UnitProperty } from "./schema.ts";

interface Index {
	readonly criteria: ReadonlyMap<string, Criterion>;
	/** In the ruleset's order. */
	readonly fields: ReadonlyMap<string, Field>;
	/** The criterion that asks for each field. */
	readonly asking: ReadonlyMap<string, Criterion>;
}
type Criteria = Pick<Ruleset, "criteria">;

/** Made once for each ruleset; of an id that stands twice, which no sound ruleset has, the first counts. */
const made = new WeakMap<Ruleset["criteria"], Index>();

function indexOf({ criteria }: Criteria): Index {
	const before = made.get(criteria);
	if (before) return before;
	const index = {
		criteria: new Map<string, Criterion>(),
		fields: new Map<string, Field>(),
		asking: new Map<string, Criterion>(),
	};
	for (const criterion of criteria) {
		if (!index.criteria.has(criterion.id)) index.criteria.set(criterion.id, criterion);
		for (const field of criterion.fields) {
			if (index.fields.has(field.id)) continue;
			index.fields.set(field.id, field);
			index.asking.set(field.id, criterion);
		}
	}
	made.set(criteria, index);
	return index;
}

/** Every field, by id, in the ruleset's order. */
export const fieldsOf = (ruleset: Criteria): ReadonlyMap<string, Field> => indexOf(ruleset).fields;

export const fieldOf = (ruleset: Criteria, id: string): Field | undefined =>
	indexOf(ruleset).fields.get(id);

export const criterionOf = (ruleset: Criteria, id: string): Criterion | undefined =>
	indexOf(ruleset).criteria.get(id);

/** The criterion that asks for a field. */
export const criterionAsking = (ruleset: Criteria, field: string): Criterion | undefined =>
	indexOf(ruleset).asking.get(field);

export const propertyOf = ({ unitForm }: Ruleset, id: string): UnitProperty | undefined =>
	unitForm.properties?.find((property) => property.id === id);

export const listOf = ({ lists }: Ruleset, id: string): NameList | undefined =>
	lists?.find((list) => list.id === id);

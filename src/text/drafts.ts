/** How drafts are called. */
import { upper } from "./format.ts";

interface Called {
	readonly unit: { readonly name: string };
	readonly label?: string;
}

const unnamed = (kind: string) => `${upper(kind)} chưa đặt tên`;
const named = (name: string, label: string | undefined) => (label ? `${name} (${label})` : name);

export const draftFiles = {
	unnamed,
	named,
	/** How a draft is called on the screen; one of a unit without a name by the kind of unit. */
	called: ({ unit, label }: Called, kind: string) =>
		named(unit.name.trim() || unnamed(kind), label),
	copy: "bản sao",
} as const;

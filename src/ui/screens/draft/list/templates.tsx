import type { NameList, OpenDraft, RatioField } from "../../../../state/index.ts";
import { lists as words } from "../../../../text/index.ts";
import { HardlySaved } from "../../../components/handed.tsx";

const KINDS = [
	["xlsx", "Excel"],
	["csv", "CSV"],
] as const;

/** Templates of the lists that can feed a ratio, made when the app was built. */
export function Templates({
	open,
	field,
}: {
	readonly open: OpenDraft;
	readonly field: RatioField;
}) {
	const { ruleset, ref } = open;
	const lists = (ruleset.lists ?? []).filter(({ columns }) =>
		columns.some((column) => column.field === field.id),
	);
	return <TemplateLinks of={ref} lists={lists} />;
}

export function TemplateLinks({
	of,
	lists,
}: {
	readonly of: OpenDraft["ref"];
	readonly lists: readonly Pick<NameList, "id" | "title">[];
}) {
	// A ruleset from a file was not there when the app was built.
	if (of.own || lists.length === 0) return null;
	return (
		<>
			<p class="hint">
				{words.templates}:{" "}
				{lists.flatMap(({ id, title }) =>
					KINDS.map(([ending, kind]) => (
						<span key={id + ending}>
							<a href={`./templates/${of.id}/${id}.${ending}`} download={`${id}.${ending}`}>
								{words.template(title, kind)}
							</a>{" "}
						</span>
					)),
				)}
			</p>
			<HardlySaved />
		</>
	);
}

import { useSignal } from "@preact/signals";
import type { Criterion, NameList, RatioField } from "../../../../rules/index.ts";
import type { OpenDraft } from "../../../../state/index.ts";
import { listWords } from "../../../../text/index.ts";
import { HardlySaved } from "../../../components/handed.tsx";
import { useApp } from "../../../context.ts";

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
	return <TemplateLinks of={open.ref} lists={feeding(open, field.id)} />;
}

const feeding = ({ ruleset }: OpenDraft, field: string) =>
	(ruleset.lists ?? []).filter(({ columns }) => columns.some((column) => column.field === field));

/** Once for all ratios of a criterion: where a template will hardly arrive, that is said. */
export function TemplatesHardlySaved({
	open,
	criterion,
}: {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
}) {
	if (open.ref.own || !criterion.fields.some(({ id }) => feeding(open, id).length > 0)) return null;
	return <HardlySaved />;
}

export function TemplateLinks({
	of,
	lists,
}: {
	readonly of: OpenDraft["ref"];
	readonly lists: readonly Pick<NameList, "id" | "title">[];
}) {
	const { ports } = useApp();
	const failed = useSignal(false);
	// A ruleset from a file was not there when the app was built.
	if (of.own || lists.length === 0) return null;
	/** By the page: what a link alone downloads passes the service worker by, and fails with no network. */
	const save = async (event: Event, address: string, name: string) => {
		event.preventDefault();
		failed.value = false;
		try {
			const file = await ports.appFile(address);
			ports.download(name, file.type, new Uint8Array(await file.arrayBuffer()));
		} catch {
			failed.value = true;
		}
	};
	return (
		<div class="hint">
			{listWords.templates}:{" "}
			{lists.flatMap(({ id, title }) =>
				KINDS.map(([ending, kind]) => {
					const name = `${id}.${ending}`;
					const address = `./templates/${of.id}/${name}`;
					return (
						<span key={name}>
							<a
								href={address}
								download={name}
								onClick={(event) => void save(event, address, name)}
							>
								{listWords.template(title, kind)}
							</a>{" "}
						</span>
					);
				}),
			)}
			<p class="error" role="status">
				{failed.value && listWords.templateFailed}
			</p>
		</div>
	);
}

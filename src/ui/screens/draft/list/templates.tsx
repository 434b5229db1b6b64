import { useState } from "preact/hooks";
import type { Criterion, NameList } from "../../../../rules/index.ts";
import type { OpenDraft } from "../../../../state/index.ts";
import { listWords } from "../../../../text/index.ts";
import { HardlySaved } from "../../../components/handed.tsx";
import { useApp } from "../../../context.ts";

const KINDS = [
	["xlsx", "Excel"],
	["csv", "CSV"],
] as const;

/** The ruleset's lists that can feed a ratio. */
export const feeding = ({ ruleset }: OpenDraft, field: string) =>
	(ruleset.lists ?? []).filter(({ columns }) => columns.some((column) => column.field === field));

interface HardlySavedProps {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
}

/** Once for all ratios of a criterion: where a template will hardly arrive, that is said. */
export function TemplatesHardlySaved({ open, criterion }: HardlySavedProps) {
	if (open.ref.own || !criterion.fields.some(({ id }) => feeding(open, id).length > 0)) return null;
	return <HardlySaved />;
}

interface TemplateLinksProps {
	readonly of: OpenDraft["ref"];
	readonly lists: readonly Pick<NameList, "id" | "title">[];
}

/** Templates of lists, made when the app was built. */
export function TemplateLinks({ of, lists }: TemplateLinksProps) {
	const { ports } = useApp();
	const [failed, setFailed] = useState(false);
	// A ruleset from a file was not there when the app was built.
	if (of.own || lists.length === 0) return null;
	/** By the page: what a link alone downloads passes the service worker by, and fails with no network. */
	const save = async (event: Event, address: string, name: string) => {
		event.preventDefault();
		setFailed(false);
		try {
			const file = await ports.appFile(address);
			ports.download(name, file.type, new Uint8Array(await file.arrayBuffer()));
		} catch {
			setFailed(true);
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
				{failed && listWords.templateFailed}
			</p>
		</div>
	);
}

import { filledIn, type Kept } from "../../../drafts/index.ts";
import type { Criterion } from "../../../rules/index.ts";
import type { OpenDraft } from "../../../state/index.ts";
import { day, draftPartWords, listWords } from "../../../text/index.ts";
import { Fold } from "../../components/fold.tsx";
import { Many } from "../../components/many.tsx";

/** So many names are seen at once; so many are laid out at all: the rest is read where the lists are kept. */
const NAMES_SHOWN = 20;
const NAMES_AT_MOST = 500;

/** Who is still missing at a criterion, where a list that is kept by the person's own yes knows it. */
export function Who({
	open,
	criterion,
}: {
	readonly open: OpenDraft;
	readonly criterion: Criterion;
}) {
	const { fields } = open.assessment.value;
	return (
		<>
			{criterion.fields.map((field) => {
				const kept = open.lists.missing.value.find(({ id }) => id === field.id);
				if (!kept || field.kind !== "ratio" || fields[field.id]?.verdict !== "unmet") return null;
				return <Names key={field.id} kept={kept} countedAs={field.countedAs} />;
			})}
		</>
	);
}

function Names({ kept, countedAs }: { readonly kept: Kept; readonly countedAs: string }) {
	const count = filledIn(kept);
	if (count === 0) return null;
	const named = kept.rows.filter(([name = ""]) => name.trim() !== "").slice(0, NAMES_AT_MOST);
	return (
		<div class="todo-who">
			<Fold quiet title={draftPartWords.who(count, countedAs)}>
				{() => (
					<>
						<p class="hint">{draftPartWords.whoFrom(kept.file, day(kept.readOn))}</p>
						<Many
							items={named.map(([name = "", note = ""], at) => (
								// A row's place is its only identity: two people may bear one name.
								<li key={String(at)}>{draftPartWords.person(name, note)}</li>
							))}
							shown={NAMES_SHOWN}
							all={count}
							more={listWords.moreLeftOut}
						/>
					</>
				)}
			</Fold>
		</div>
	);
}

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
				const judged = fields[field.id];
				if (!kept || field.kind !== "ratio" || judged?.kind !== "ratio") return null;
				if (judged.verdict !== "unmet") return null;
				const missing = (judged.whole ?? 0) - (judged.part ?? 0);
				return <Names key={field.id} {...{ kept, missing }} countedAs={field.countedAs} />;
			})}
		</>
	);
}

interface NamesProps {
	readonly kept: Kept;
	/** By the figure that is judged now. */
	readonly missing: number;
	readonly countedAs: string;
}

function Names({ kept, missing, countedAs }: NamesProps) {
	const count = filledIn(kept);
	if (count === 0) return null;
	const named = kept.rows.filter(([name = ""]) => name.trim() !== "").slice(0, NAMES_AT_MOST);
	return (
		<div class="todo-who">
			<Fold quiet title={draftPartWords.who(count, countedAs, day(kept.readOn))}>
				{() => (
					<>
						<p class="hint">{draftPartWords.whoFrom(kept.file, day(kept.readOn))}</p>
						{count !== missing && (
							<p class="hint">{draftPartWords.whoOther(count, missing, countedAs)}</p>
						)}
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

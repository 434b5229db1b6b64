import type { SameTier, ShownSame } from "../../../../lists/index.ts";
import { listWords, number, sameTiers } from "../../../../text/index.ts";
import { headersOf, type ListPart, RowsTable } from "./parts.tsx";

type Part = Pick<ListPart, "stage" | "list" | "field">;

/** Rows that may be one person twice, side by side; who they are, the person who knows them says. */
export function Same(part: Part) {
	const { stage, list, field } = part;
	const { same, sameCount } = stage.count;
	if (sameCount === 0) return null;
	const { firstOf } = stage.choice;
	const tiers = (Object.keys(sameTiers) as SameTier[]).filter((tier) =>
		same.some((group) => group.tier === tier),
	);
	const toggle = (tier: SameTier, on: boolean) =>
		void list.change({
			firstOf: on ? [...firstOf, tier] : firstOf.filter((each) => each !== tier),
		});
	return (
		<details open={stage.count.undecided > 0} class="list-same">
			<summary>{listWords.same(sameCount)}</summary>
			<div class="stack-small">
				<p class="hint">{listWords.sameHint}</p>
				{tiers.map((tier) => (
					<section class="stack-small" key={tier}>
						<h5 class="label">{sameTiers[tier]}</h5>
						{tier === "nameOnly" && <p class="hint">{listWords.sameNameHint}</p>}
						{(tier === "identity" || tier === "nameAndBirth") && (
							<label class="option">
								<input
									type="checkbox"
									name={`${field.id}.list.first.${tier}`}
									checked={firstOf.includes(tier)}
									onChange={(event) => toggle(tier, event.currentTarget.checked)}
								/>
								<span>{listWords.sameFirst(sameTiers[tier])}</span>
							</label>
						)}
						{same
							.filter((group) => group.tier === tier)
							.map((group) => (
								<Group key={group.id} {...part} group={group} />
							))}
					</section>
				))}
				{sameCount > same.length && <p>{listWords.sameMore(sameCount - same.length)}</p>}
			</div>
		</details>
	);
}

function Group({ stage, list, field, group }: Part & { readonly group: ShownSame }) {
	const lines = listWords.sameGroup(group.rows.map(({ line }) => number(line)).join(", "));
	return (
		<fieldset class="stack-small">
			<legend class="visually-hidden">{lines}</legend>
			<RowsTable label={lines} columns={headersOf(stage.preview.columns)} rows={group.rows} />
			{group.rowCount > group.rows.length && (
				<p>{listWords.moreLeftOut(group.rowCount - group.rows.length)}</p>
			)}
			<Decision {...{ stage, list, field, group }} />
		</fieldset>
	);
}

/** Two rows are one person or two; of more, each row is counted or not. */
function Decision({ stage, list, field, group }: Part & { readonly group: ShownSame }) {
	const name = `${field.id}.list.same.${group.id}`;
	const { rows } = group;
	// What was answered shows at once; the count follows.
	const said = stage.choice.same[group.id];
	const left = said ?? group.left;
	const decided = said !== undefined || group.decided;
	const decide = (lines: readonly number[]) =>
		void list.change({ same: { ...stage.choice.same, [group.id]: lines } });
	const all = (
		<label class="option">
			<input
				type="radio"
				name={name}
				checked={decided && left.length === 0}
				onChange={() => decide([])}
			/>
			<span>{listWords.sameAll}</span>
		</label>
	);
	if (group.rowCount > 2)
		return (
			<>
				{all}
				{rows.map(({ line }) => (
					<label class="option" key={line}>
						<input
							type="checkbox"
							name={`${name}.${line}`}
							checked={!left.includes(line)}
							onChange={(event) =>
								decide(
									event.currentTarget.checked
										? left.filter((each) => each !== line)
										: [...left, line],
								)
							}
						/>
						<span>{listWords.sameCounts(line)}</span>
					</label>
				))}
			</>
		);
	return (
		<>
			{all}
			{rows.map(({ line }) => {
				const others = rows.map((row) => row.line).filter((each) => each !== line);
				return (
					<label class="option" key={line}>
						<input
							type="radio"
							name={name}
							checked={left.length > 0 && !left.includes(line)}
							onChange={() => decide(others)}
						/>
						<span>{listWords.sameKeep(line)}</span>
					</label>
				);
			})}
		</>
	);
}

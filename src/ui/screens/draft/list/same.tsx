import type { SameTier, ShownSame } from "../../../../lists/index.ts";
import { listWords, number, sameTiers } from "../../../../text/index.ts";
import { useGrowing } from "../../../components/after-paint.ts";
import { Fold } from "../../../components/fold.tsx";
import { Option } from "../../../components/option.tsx";
import { type ListPart, RowsTable } from "./parts.tsx";

type Part = Pick<ListPart, "stage" | "list" | "field">;

const TIERS = Object.keys(sameTiers) as SameTier[];

/** Each is a table: all at once would hold the page for longer than a touch may wait. */
const GROUPS_A_PAINT = 4;

/** Rows that may be one person twice, side by side; who they are, the person who knows them says. */
export function Same(part: Part) {
	const { stage, list, field } = part;
	const { same, sameCount } = stage.count;
	const shown = useGrowing(same.length, GROUPS_A_PAINT);
	if (sameCount === 0) return null;
	const { firstOf } = stage.choice;
	const groups = TIERS.flatMap((tier) => same.filter((group) => group.tier === tier));
	const rendered = groups.slice(0, shown);
	const tiers = TIERS.filter((tier) => rendered.some((group) => group.tier === tier));
	const toggle = (tier: SameTier, on: boolean) =>
		void list.change({
			firstOf: on ? [...firstOf, tier] : firstOf.filter((each) => each !== tier),
		});
	return (
		<Fold
			title={listWords.same}
			state={listWords.groups(sameCount)}
			open={stage.count.undecided > 0}
			kept
		>
			{() => (
				<>
					<p class="hint">{listWords.sameHint}</p>
					{tiers.map((tier) => (
						<section class="stack-small" key={tier}>
							<h4 class="label">{sameTiers[tier]}</h4>
							{tier === "nameOnly" && <p class="hint">{listWords.sameNameHint}</p>}
							{(tier === "identity" || tier === "nameAndBirth") && (
								<Option
									type="checkbox"
									name={`${field.id}.list.first.${tier}`}
									checked={firstOf.includes(tier)}
									label={listWords.sameFirst(sameTiers[tier])}
									onChange={(on) => toggle(tier, on)}
								/>
							)}
							{rendered
								.filter((group) => group.tier === tier)
								.map((group) => (
									<Group key={group.id} {...part} group={group} />
								))}
						</section>
					))}
					{sameCount > same.length && <p>{listWords.sameMore(sameCount - same.length)}</p>}
				</>
			)}
		</Fold>
	);
}

function Group({ stage, list, field, group }: Part & { readonly group: ShownSame }) {
	const lines = listWords.sameGroup(group.rows.map(({ line }) => number(line)).join(", "));
	return (
		<fieldset class="list-same stack-small">
			<legend class="visually-hidden">{lines}</legend>
			<RowsTable
				label={lines}
				columns={listWords.columnNames(stage.preview.columns)}
				rows={group.rows}
			/>
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
	const lines = group.rows.map(({ line }) => line);
	// What was answered shows at once; the count follows.
	const said = stage.choice.same[group.id];
	const left = said ?? group.left;
	const decided = said !== undefined || group.decided;
	const decide = (without: readonly number[]) =>
		void list.change({ same: { ...stage.choice.same, [group.id]: without } });
	return (
		<>
			<Option
				type="radio"
				name={name}
				checked={decided && left.length === 0}
				label={listWords.sameAll}
				onChange={() => decide([])}
			/>
			{lines.map((line) => {
				const others = (of: readonly number[]) => of.filter((each) => each !== line);
				return group.rowCount > 2 ? (
					<Option
						key={line}
						type="checkbox"
						name={`${name}.${line}`}
						checked={!left.includes(line)}
						label={listWords.sameCounts(line)}
						onChange={(on) => decide(on ? others(left) : [...left, line])}
					/>
				) : (
					<Option
						key={line}
						type="radio"
						name={name}
						checked={left.length > 0 && !left.includes(line)}
						label={listWords.sameKeep(line)}
						onChange={() => decide(others(lines))}
					/>
				);
			})}
		</>
	);
}

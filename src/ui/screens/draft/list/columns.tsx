import type { PersonColumns } from "../../../../lists/index.ts";
import { listWords } from "../../../../text/index.ts";
import { Button } from "../../../components/button.tsx";
import { Select } from "../../../components/select.tsx";
import { ColumnSelect, type ListPart } from "./parts.tsx";

type Part = Pick<ListPart, "stage" | "list" | "field">;

/** Which column holds what, as it was recognised; all of it can be changed. */
export function Columns({ stage, list, field }: Part) {
	const { choice, preview, remembered } = stage;
	const { columns } = choice;
	const label = (column: keyof PersonColumns) =>
		column === "birth" && columns.birthOfWomen >= 0
			? listWords.birthOfMenColumn
			: listWords.holds[column];
	const found = ORDER.filter((column) => columns[column] >= 0).map(
		(column) =>
			`${label(column).toLowerCase()} “${listWords.columnName(columns[column], preview.columns[columns[column]] ?? "")}”`,
	);
	return (
		<div class="stack-small">
			<details open={columns.name < 0}>
				<summary>{listWords.columns}</summary>
				<div class="pair">
					{ORDER.map((column) => (
						<ColumnSelect
							key={column}
							id={`${field.id}.list.${column}`}
							label={label(column)}
							columns={preview.columns}
							chosen={columns[column]}
							none={column === "name" ? listWords.chooseColumn : listWords.noColumn}
							more={column === "place" && preview.groups.length > 0 ? [BY_GROUP] : []}
							onChoose={(index) =>
								void list.change({
									columns: { ...columns, [column]: index },
									...(column === "place" && { place: undefined }),
								})
							}
						/>
					))}
					{columns.birth >= 0 && (
						<Select
							id={`${field.id}.list.dayOrder`}
							label={listWords.dayOrder}
							value={choice.dayOrder}
							options={Object.entries(listWords.dayOrders)}
							onChoose={(dayOrder) => void list.change({ dayOrder: dayOrder as "dmy" | "mdy" })}
						/>
					)}
				</div>
			</details>
			{found.length > 0 && <p class="hint">{listWords.columnsFound(found.join("; "))}</p>}
			{columns.birth >= 0 && choice.dayOrder === "mdy" && (
				<p class="hint">{listWords.monthFirst}</p>
			)}
			{remembered && (
				<div class="row">
					<p class="hint">{listWords.rememberedColumns}</p>
					<Button look="quiet" label={listWords.forgetColumns} onClick={() => void list.forget()} />
				</div>
			)}
			<Places stage={stage} list={list} field={field} />
		</div>
	);
}

/** The headings inside the table, in the place of a column. */
const BY_GROUP = ["-2", listWords.byGroup] as const;

const ORDER = Object.keys(listWords.holds) as readonly (keyof PersonColumns)[];

/** Of a list of a whole commune: which of its places is this unit. */
function Places({ stage, list, field }: Part) {
	const { places } = stage.count;
	if (places.length < 2) return null;
	return (
		<Select
			id={`${field.id}.list.unit`}
			label={listWords.place}
			value={stage.choice.place ?? ""}
			options={[
				["", listWords.allPlaces(places.reduce((sum, { rows }) => sum + rows, 0))],
				...places
					.filter(({ place }) => place !== "")
					.map(({ place, name, rows }) => [place, listWords.placeRows(name, rows)] as const),
			]}
			onChoose={(place) => void list.change({ place: place === "" ? undefined : place })}
		/>
	);
}

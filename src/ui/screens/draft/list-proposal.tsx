import type { ListImport, OpenDraft, RatioField, ReadyList } from "../../../state/index.ts";
import { number, lists as words } from "../../../text/index.ts";
import { Notice } from "../../components/notice.tsx";

/** What was typed and what the list says, side by side; or what must be settled first. */
export function ListProposal({
	stage,
	list,
	open,
	field,
	disabled,
	onTake,
}: {
	readonly stage: ReadyList;
	readonly list: ListImport;
	readonly open: OpenDraft;
	readonly field: RatioField;
	readonly disabled: boolean;
	readonly onTake: () => void;
}) {
	const proposal = list.proposal.value;
	if (stage.counting) return <p>{words.counting}</p>;
	if (!proposal)
		return (
			<Notice tone="bad">
				<p>{whatIsMissing(stage)}</p>
			</Notice>
		);
	const { entries } = open.draft.value;
	return (
		<div class="stack-small">
			<table class="compare">
				<caption class="label">{words.proposal}</caption>
				<thead>
					<tr>
						<td />
						<th scope="col">{words.typedBefore}</th>
						<th scope="col">{words.byList}</th>
					</tr>
				</thead>
				<tbody>
					{(["part", "whole"] as const)
						.filter((half) => proposal[half] !== undefined)
						.map((half) => (
							<tr key={half}>
								<th scope="row">{field[half].label}</th>
								<td>{String(entries[`${field.id}.${half}`] ?? words.nothingTyped)}</td>
								<td>{number(proposal[half] ?? 0)}</td>
							</tr>
						))}
				</tbody>
			</table>
			<p class="hint">{words.keptOnly}</p>
			<div>
				<button type="button" class="button primary" disabled={disabled} onClick={onTake}>
					{words.use}
				</button>
			</div>
		</div>
	);
}

function whatIsMissing({ choice, count }: ReadyList): string {
	if (choice.nameColumn < 0) return words.chooseNameFirst;
	if (count.rows === 0) return words.nobody;
	if (choice.feeds === "both" && choice.markColumn < 0) return words.chooseMarkFirst;
	return words.settleFirst;
}

import { marks } from "../../text/index.ts";

/** What a draft or a ruleset must not be taken for. */
export function Marks(props: {
	readonly own?: boolean | undefined;
	readonly sample?: boolean | undefined;
}) {
	return (
		<>
			{props.sample && <span class="tag mark">{marks.sample}</span>}
			{props.own && <span class="tag mark">{marks.own}</span>}
		</>
	);
}

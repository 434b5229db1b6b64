import { hrefs } from "../../state/index.ts";
import { appWords } from "../../text/index.ts";

/** A page that could not be shown: what happened and the ways on. */
export function Trouble({
	title,
	text,
	retry,
}: {
	readonly title: string;
	readonly text: string;
	readonly retry?: () => void;
}) {
	return (
		<div class="stack">
			<h1>{title}</h1>
			<p>{text}</p>
			<div class="row">
				{retry && (
					<button type="button" class="button primary" onClick={retry}>
						{appWords.retry}
					</button>
				)}
				<a class="button" href={hrefs.drafts}>
					{appWords.home}
				</a>
			</div>
		</div>
	);
}

export function Loading() {
	return <p class="lead">{appWords.loading}</p>;
}

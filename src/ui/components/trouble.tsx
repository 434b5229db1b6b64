import { hrefs } from "../../state/index.ts";
import { appWords } from "../../text/index.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface TroubleProps {
	readonly title?: string;
	readonly text?: string;
	readonly retry?: () => void;
}

/** A page that could not be shown, for want of a part of the app unless told: what happened and the ways on. */
export function Trouble(props: TroubleProps) {
	const { title = appWords.failedTitle, text = appWords.failed, retry } = props;
	return (
		<div class="stack">
			<h1>{title}</h1>
			<p>{text}</p>
			<div class="row">
				{retry && <Button look="primary" label={appWords.retry} onClick={retry} />}
				<a class="button" href={hrefs.drafts}>
					{appWords.home}
				</a>
			</div>
		</div>
	);
}

/** A part of a screen could not be had. */
export const PartTrouble = ({ retry }: { readonly retry: () => void }) => (
	<Notice tone="bad" text={appWords.failed}>
		<Button label={appWords.retry} onClick={retry} />
	</Notice>
);

export const NotFound = () => <Trouble title={appWords.notFoundTitle} text={appWords.notFound} />;

export const Loading = () => <p class="lead">{appWords.loading}</p>;

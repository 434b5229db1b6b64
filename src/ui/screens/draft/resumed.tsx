import { criterionAsking } from "../../../rules/index.ts";
import { hrefs, type OpenDraft } from "../../../state/index.ts";
import { resumedWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";

interface ResumedProps {
	readonly open: OpenDraft;
	readonly onGo: (criterion: string) => void;
}

/** What was begun and left unfinished when the draft was open before, and is still there. */
export function Resumed({ open, onGo }: ResumedProps) {
	const { trial, lists } = open.resumed;
	const tried = trial && open.trying.value;
	const waiting = lists.filter((list) => list.waits());
	if (!tried && waiting.length === 0) return null;
	return (
		<Notice tone="calm" announce>
			{tried && <p>{resumedWords.trial}</p>}
			{waiting.map(({ of, file }) => {
				const criterion = of.kind === "names" ? criterionAsking(open.ruleset, of.id) : undefined;
				return (
					<div class="row" key={`${of.kind} ${of.id}`}>
						<p>{resumedWords.list(file, criterion?.number)}</p>
						<Button
							label={resumedWords.go}
							onClick={() => {
								if (criterion) onGo(criterion.id);
								else location.hash = hrefs.documents(open.kept.peek().id);
							}}
						/>
					</div>
				);
			})}
		</Notice>
	);
}

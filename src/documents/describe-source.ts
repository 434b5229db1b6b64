/** The paper that issued a ruleset, and the years it is for. */
import type { RulesetAbout, RulesetDocument } from "../rules/index.ts";
import { partialDay, rulesets } from "../text/index.ts";

type Source = Omit<RulesetDocument, "subject">;

/** "Hướng dẫn không ghi số, tháng 7 năm 2023, Sở …" */
export const describeSource = ({ kind, number, date, issuer }: Source): string =>
	rulesets.document(kind, number, partialDay(date), issuer);

/** "Giai đoạn 2021-2025 đã kết thúc…", from the day after the period's last year; else blank. */
export function validityNotice({ period }: RulesetAbout, today: string): string {
	return today > `${period.to}-12-31`
		? rulesets.ended(rulesets.period(period.from, period.to))
		: "";
}

/** Days of assessment that are hardly meant: asked about before anything is judged by them. */
import { isDay, type RulesetAbout } from "../rules/index.ts";

/** Years before and after the ruleset's period within which a day needs no question. */
const YEARS_ASIDE = 10;
/** Where the draft keeps the day that the person confirmed: under the control it answers for. */
export const CONFIRMED_DAY = "assessedOn";

/** What of a draft says its day. */
interface Dated {
	readonly assessedOn: string;
	readonly entries: Readonly<Record<string, unknown>>;
}

export type DayDoubt = "far-from-period" | "far-ahead";

/**
 * Why a day is hardly meant: its year is more than ten from the ruleset's period, or it is more than
 * a year after `today`. Days are YYYY-MM-DD; a text that is no day is not doubted, it is missing.
 */
export function dayDoubt(
	day: string,
	{ period }: Pick<RulesetAbout, "period">,
	today: string | undefined,
): DayDoubt | undefined {
	if (!isDay(day)) return undefined;
	const year = Number(day.slice(0, 4));
	if (year < period.from - YEARS_ASIDE || year > period.to + YEARS_ASIDE) return "far-from-period";
	return isDay(today) && day > yearAfter(today) ? "far-ahead" : undefined;
}

/** Such days compare as text, also where a 29 February leads to a day that is none. */
const yearAfter = (day: string) =>
	String(Number(day.slice(0, 4)) + 1).padStart(4, "0") + day.slice(4);

/** Whether the person said that the day is meant as it stands. */
export const isDayConfirmed = ({ assessedOn, entries }: Dated) =>
	entries[CONFIRMED_DAY] === assessedOn;

/** The doubt that the person has not answered yet. */
export const openDoubt = (
	draft: Dated,
	about: Pick<RulesetAbout, "period">,
	today: string | undefined,
): DayDoubt | undefined =>
	isDayConfirmed(draft) ? undefined : dayDoubt(draft.assessedOn, about, today);

/** The day to judge by: blank, as if it were missing, while it is doubted. */
export const judgedDay = (
	draft: Dated,
	about: Pick<RulesetAbout, "period">,
	today: string | undefined,
): string => (openDoubt(draft, about, today) ? "" : draft.assessedOn);

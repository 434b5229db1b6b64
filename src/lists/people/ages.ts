/** Who is an adult, and who is of working age, on the day of assessment. */
import defaults from "../../../rulesets/ages.json" with { type: "json" };

/** Whom a figure counts. */
export type Who = "adults" | "workingAge";
export type Gender = "man" | "woman";

/**
 * The ages used. `adultsFrom`, `workFrom`: whole years. `men`, `women`: months at which working age
 * ends; left out, the law's table is used, in which it rises from year to year.
 */
export interface Ages {
	readonly adultsFrom: number;
	readonly workFrom: number;
	readonly men?: number | undefined;
	readonly women?: number | undefined;
}

/**
 * Adults from 18 (Civil Code 2015, article 20); of working age from 15 to the age of retirement
 * (Labour Code 2019, article 169; Decree 135/2020, article 4). The figures stand in rulesets/ages.json.
 */
export const defaultAges: Ages = {
	adultsFrom: defaults.adults.from,
	workFrom: defaults.workingAge.from,
};

export const ageSources: Readonly<Record<Who, string>> = {
	adults: defaults.adults.source,
	workingAge: defaults.workingAge.source,
};

/** The age of retirement in months that the law sets for a year. */
export function retirementAge(gender: Gender, year: number): number {
	const { firstYear, men, women } = defaults.workingAge.retirement;
	const { months, moreEachYear, atMost } = gender === "man" ? men : women;
	return Math.min(months + moreEachYear * Math.max(0, year - firstYear), atMost);
}

/** Whether somebody born in one month still is of working age in another (months since year 0). */
function isWorking(born: number, gender: Gender, ages: Ages, now: number): boolean {
	const set = gender === "man" ? ages.men : ages.women;
	if (set !== undefined) return now <= born + set;
	const { firstYear } = defaults.workingAge.retirement;
	// Who once had reached the age of a year is out, though it rises in the next.
	for (let year = firstYear; year <= Math.max(firstYear, Math.floor(now / 12)); year += 1) {
		const month = born + retirementAge(gender, year);
		if (Math.floor(month / 12) <= year) return now <= month;
	}
	return true;
}

const monthOf = (date: number) =>
	Math.floor(date / 10_000) * 12 + (Math.floor(date / 100) % 100) - 1;

/**
 * Tells whether somebody born on one day counts on another (both yyyymmdd); undefined where the gender
 * is not known and decides. Of working age to the end of the month in which the age is reached.
 */
export function ageTest(who: Who, ages: Ages, today: number) {
	const from = (who === "adults" ? ages.adultsFrom : ages.workFrom) * 10_000;
	const now = monthOf(today);
	const works = (born: number, gender: Gender) => isWorking(born, gender, ages, now);
	return (birth: number, gender: Gender | undefined): boolean | undefined => {
		if (birth + from > today) return false;
		if (who === "adults") return true;
		const born = monthOf(birth);
		if (gender) return works(born, gender);
		const man = works(born, "man");
		return man === works(born, "woman") ? man : undefined;
	};
}

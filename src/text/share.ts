/** A share as a percentage that never contradicts its judgement. Exact whole numbers throughout. */
import { grouped, withPercent } from "./format.ts";

/** Thresholds have at most three decimals, as rulesets are judged. */
const THRESHOLD_DECIMALS = 3;
/** A figure of 1,000,000,000 and such a threshold differ by no less than 10^-12, unless they are equal. */
const MOST_DECIMALS = 12;

const power = (decimals: number) => 10n ** BigInt(decimals);

/**
 * The share `part / whole`, rounded half up to one decimal as a spreadsheet does. Where that would
 * look like reaching a threshold that is not reached, or like only reaching one that is (79,96% of
 * 80%; 80,02% where it must be "trên 80%"), it is cut instead, to as many decimals as tell them apart.
 *
 * `whole` must not be 0; both are whole numbers up to 1,000,000,000; `thresholds` in percent. `strict`:
 * they must be exceeded.
 */
export function share(
	part: number,
	whole: number,
	thresholds: readonly number[] = [],
	strict = false,
): string {
	const percent = { top: BigInt(part) * 100n, bottom: BigInt(whole) };
	const exact = thresholds.map((each) => ({
		top: BigInt(Math.round(each * 10 ** THRESHOLD_DECIMALS)),
		bottom: power(THRESHOLD_DECIMALS),
	}));
	const agrees = (digits: bigint, decimals: number) =>
		exact.every(
			(threshold) =>
				reaches({ top: digits, bottom: power(decimals) }, threshold, strict) ===
				reaches(percent, threshold, strict),
		);
	const { top, bottom } = percent;
	const rounded = (top * 20n + bottom) / (bottom * 2n);
	if (agrees(rounded, 1)) return written(rounded, 1);
	for (let decimals = 1; ; decimals += 1) {
		const cut = (top * power(decimals)) / bottom;
		if (decimals === MOST_DECIMALS || agrees(cut, decimals)) return written(cut, decimals);
	}
}

interface Fraction {
	readonly top: bigint;
	readonly bottom: bigint;
}

function reaches(one: Fraction, threshold: Fraction, strict: boolean): boolean {
	const [left, right] = [one.top * threshold.bottom, threshold.top * one.bottom];
	return strict ? left > right : left >= right;
}

/** `digits` with the last so many of them as decimals, no zeros at the end: 790, 1 → "79%". */
function written(digits: bigint, decimals: number): string {
	const text = String(digits).padStart(decimals + 1, "0");
	const fraction = text.slice(-decimals).replace(/0+$/, "");
	const whole = grouped(text.slice(0, -decimals));
	return withPercent(fraction === "" ? whole : `${whole},${fraction}`);
}

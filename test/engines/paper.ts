/** A printed page as dots. */
export interface Image {
	readonly width: number;
	readonly height: number;
	/** 0 black to 255 white, line by line. */
	readonly dots: Uint8Array;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

const DARK = 170;

/** Reads a picture in grey as pdftoppm writes it: "P5", width, height, 255, then a byte a dot. */
export function readImage(file: Uint8Array): Image {
	const head = new TextDecoder("latin1").decode(file.subarray(0, 40));
	const [whole = "", width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(head) ?? [];
	if (!whole) throw new Error("not a picture in grey");
	return { width: Number(width), height: Number(height), dots: file.subarray(whole.length) };
}

const isDark = ({ dots, width }: Image, x: number, y: number) =>
	(dots[y * width + x] ?? 255) < DARK;

/** How much of a box is dark, 0 to 1. */
export function darkShare(image: Image, { left, top, right, bottom }: Box): number {
	let dark = 0;
	for (let y = top; y < bottom; y += 1)
		for (let x = left; x < right; x += 1) if (isDark(image, x, y)) dark += 1;
	return dark / ((right - left) * (bottom - top));
}

/** How many upright lines run all the way between two heights of a page. */
export function uprightLines(image: Image, top: number, bottom: number): number {
	let lines = 0;
	let inLine = false;
	for (let x = 0; x < image.width; x += 1) {
		let dark = 0;
		for (let y = top; y < bottom; y += 1) if (isDark(image, x, y)) dark += 1;
		// A thin line may fall between two dots here and there.
		const here = dark > 0.9 * (bottom - top);
		if (here && !inLine) lines += 1;
		inLine = here;
	}
	return lines;
}

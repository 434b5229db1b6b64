const split = (words: string) => new Set(words.split(/\s+/));

const ONSETS = split("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").add("");

/** What can follow the onset, without its tone. */
const RIMES = split(
	`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
	e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
	i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
	o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay
	oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
	u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt
	uy uya uych uyên uyêt uyn uynh uyp uyt uyu
	ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
	y ych yn ynh yt yêm yên yêng yêt yêu`,
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Whether a word is a possible Vietnamese syllable, whatever its case and whatever normal form its
 * marks are in. Strict as spelling is: a syllable that ends in a stop has an acute or a dot below
 * ("lộc", not "lôc"), a tone stands on its vowel ("hòa" and "hoà", not "địên").
 */
export function isSyllable(word: string): boolean {
	if (word.length > 21) return false;
	let base = "";
	let tone = "";
	let toneAt = -1;
	for (const letter of word.normalize("NFC").toLowerCase()) {
		const parts = letter.normalize("NFD");
		const found = TONES.exec(parts)?.[0];
		if (found && tone) return false;
		if (found) [tone, toneAt] = [found, base.length];
		base += found ? parts.replace(TONES, "").normalize("NFC") : letter;
	}
	for (let size = Math.min(3, base.length - 1); size >= 0; size--) {
		const [onset, rime] = [base.slice(0, size), base.slice(size)];
		if (ONSETS.has(onset) && RIMES.has(rime) && spellingFits(onset, rime)) {
			if (toneFits(onset, rime, tone, toneAt - size)) return true;
		}
	}
	return false;
}

/** Which letters write an onset depends on the vowel after it. */
function spellingFits(onset: string, rime: string): boolean {
	const front = /^[eêiy]/.test(rime);
	if (onset === "c" || onset === "ng") return !front;
	if (onset === "g") return !/^[eêy]/.test(rime);
	if (onset === "gh" || onset === "ngh") return front;
	if (onset === "qu") return !/^[uưo]/.test(rime);
	return true;
}

function toneFits(onset: string, rime: string, tone: string, at: number): boolean {
	if (/[cpt]h?$/.test(rime)) {
		if (tone !== "\u0301" && tone !== "\u0323") return false;
	} else if (!tone) return true;
	// "qúy", "gìa": not the rule, but written by many.
	if (at === -1) return onset === "qu" || onset === "gi";
	const vowels = /^[aăâeêioôơuưy]+/.exec(rime)?.[0] ?? "";
	const marked = vowels.search(/[ăâêôơư][^ăâêôơư]*$/);
	if (marked >= 0) return at === marked;
	if (vowels.length === 1) return at === 0;
	if (vowels.length === 3 || vowels.length < rime.length) return at === 1;
	return /^(oa|oe|uy)$/.test(vowels) ? at === 0 || at === 1 : at === 0;
}

/** How well a word reads: 2 a possible Vietnamese syllable, 1 letters of no syllable, 0 no word. */
export type Fit = 0 | 1 | 2;

/** No letter: signs, and the ordinal signs and micro sign that count as letters elsewhere. */
const NO_LETTER = /[^\p{L}\p{M}]|[ªºµ]/u;

/** A capital after a small letter: "NguyÔn". Keyboards slip on plain letters ("NGuyễn", "tHị"). */
const STRAY_CAPITAL = /\p{Ll}\p{M}*(?![A-Z])\p{Lu}/u;

/** How well a word reads as it stands. */
export function fitOf(word: string): Fit {
	if (NO_LETTER.test(word)) return 0;
	return isSyllable(word) && !STRAY_CAPITAL.test(word) ? 2 : 1;
}

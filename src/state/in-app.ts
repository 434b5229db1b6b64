/** An app in whose window a page can stand, where the browser's own ways are cut short. */
export type InApp = "zalo" | "facebook" | "messenger" | "other";

/** What apps say of themselves in the user agent of the windows they open pages in. */
const MARKS: readonly (readonly [RegExp, InApp])[] = [
	[/\bZalo\b/i, "zalo"],
	[/FBAN\/Messenger|\bOrca-Android\b|FBAN\/LightSpeed|MessengerForiOS/, "messenger"],
	[/\bFBA[NV]\/|\bFB_IAB\//, "facebook"],
	// Android's own mark of a page inside an app; the rest are apps that leave it out.
	[/; wv\)|\bInstagram\b|\bLine\/|\bTikTok\b|\bBytedanceWebview\b|\bMicroMessenger\b/i, "other"],
];

/** The app in whose window a page of this user agent stands; undefined in a browser of its own. */
export const inAppOf = (userAgent: string): InApp | undefined =>
	MARKS.find(([mark]) => mark.test(userAgent))?.[1];

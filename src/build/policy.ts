/** What the app's pages and workers may reach: their own files, and nothing else. */
const POLICY = {
	"default-src": "'none'",
	"script-src": "'self'",
	"style-src": "'self'",
	"img-src": "'self' data: blob:",
	"connect-src": "'self'",
	"manifest-src": "'self'",
	"worker-src": "'self'",
	"base-uri": "'none'",
	"form-action": "'none'",
};

const written = (policy: Readonly<Record<string, string>>) =>
	Object.entries(policy)
		.map((directive) => directive.join(" "))
		.join("; ");

/** The page's own. On a site its workers are blobs, which is how they come under it. */
export const pagePolicy = written({ ...POLICY, "worker-src": "'self' blob:" });

/** The extension's: Chrome sends it with every file of it, workers' scripts too. It allows no blobs. */
export const extensionPolicy = written(POLICY);

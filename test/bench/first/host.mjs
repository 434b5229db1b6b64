/** A static host as they are: files compressed on their way. */
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { createGzip } from "node:zlib";

const TYPES = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".css": "text/css",
	".json": "application/json",
	".webmanifest": "application/manifest+json",
	".png": "image/png",
};

export const host = (folder) =>
	new Promise((resolve) => {
		const server = createServer(({ url }, answer) => {
			const [path] = url.split("?");
			const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
			if (!existsSync(file)) return answer.writeHead(404).end();
			const type = TYPES[extname(file)] ?? "application/octet-stream";
			if (type.startsWith("image/"))
				return createReadStream(file).pipe(answer.writeHead(200, { "content-type": type }));
			answer.writeHead(200, { "content-type": type, "content-encoding": "gzip" });
			createReadStream(file)
				.pipe(createGzip({ level: 9 }))
				.pipe(answer);
		});
		server.listen(0, "127.0.0.1", () =>
			resolve({
				address: `http://127.0.0.1:${server.address().port}/`,
				close: () => server.close(),
			}),
		);
	});

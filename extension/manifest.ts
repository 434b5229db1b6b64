import { defineManifest } from "@crxjs/vite-plugin";
import pkg from "../package.json" with { type: "json" };
import { extensionPolicy } from "../src/build/policy.ts";

/**
 * The public half of a key that nobody holds: it fixes the extension's id, and with it where drafts lie,
 * whatever folder it is loaded from.
 */
const KEY = [
	"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAq3WM/z6AyJ9i1UsFJiSUApJgjdOoJSanczSk/QoL6F9i",
	"CEuTt0d/sc/Wt34UBsQhMTvXDB4AuCiawWOoDY9OuCxnrj3rQXuCaeDI8/zQ0fuEDVb+BjYcOFwdeoXwoyyDm8y4",
	"tZtSbVZ+jtFFbfzp/9kwYQ2kfAi6EAkWdvC6D2qe0hPGzjp6jN8Z5tmElxno7CbYo70YRmJg5axrqhKOkX85ej+V",
	"SHqcx8TiDZzRZwiVja5IrYHXloGfYYOpk0LpH9FEC3nciNDiLu7qmMdpfVKwmxnWo+B0mqOgpnVt+DWlKPltLYD7",
	"8csLfmAHDiNRBmpV6vhuerjp/Dh223rxnwIDAQAB",
].join("");

/** The same build as a Manifest V3 extension: its side panel is the app. It asks for no host. */
export default defineManifest({
	manifest_version: 3,
	key: KEY,
	name: "Đạt Chuẩn",
	version: pkg.version,
	description:
		"Tự đánh giá thôn, khu dân cư, xã theo bộ tiêu chí của tỉnh, ngay trên máy, không cần mạng.",
	minimum_chrome_version: "116",
	icons: { 16: "icons/icon-16.png", 48: "icons/icon-48.png", 128: "icons/icon-128.png" },
	action: { default_title: "Mở Đạt Chuẩn" },
	permissions: ["sidePanel"],
	side_panel: { default_path: "index.html" },
	content_security_policy: { extension_pages: extensionPolicy },
	background: { service_worker: "extension/background.ts", type: "module" },
});

import { defineManifest } from "@crxjs/vite-plugin";
import pkg from "../package.json" with { type: "json" };
import { extensionPolicy } from "../src/build/policy.ts";

/** The same build as a Manifest V3 extension: its side panel is the app. It asks for no host. */
export default defineManifest({
	manifest_version: 3,
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

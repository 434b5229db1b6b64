export { App } from "./app.tsx";
export { offers } from "./offers.ts";

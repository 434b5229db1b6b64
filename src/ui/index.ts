export { App, offers } from "./app.tsx";

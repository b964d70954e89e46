// What is rarely needed, out of the way.
import { t } from "../../texts.ts";
import { Asked } from "./Asked.tsx";

export function Menu() {
  return <Asked label={t("menu.open")} load={async () => (await import("./MenuDialog.tsx")).MenuDialog} />;
}

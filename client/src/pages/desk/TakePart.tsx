// The facilitator takes part too: what a participant can do now, folded away until it is wanted.
import type { ComponentChildren } from "preact";
import { nobodyLeads } from "../../beside/leading.ts";
import { t } from "../../texts.ts";

export function TakePart({ open = false, children }: { open?: boolean; children: ComponentChildren }) {
  // Where nobody leads the page itself has all of it.
  if (nobodyLeads.value) return null;
  return (
    <details class="take-part" open={open}>
      <summary>{t("desk.takePart")}</summary>
      <div class="take-part-in">{children}</div>
    </details>
  );
}

// From a table that waits to the join link on the screen: by itself once, until the facilitator takes it off.
import { effect } from "@preact/signals-core";
import { draft } from "../../keep.ts";
import { command, group, sessionId, write } from "../../session.ts";
import { peopleLink } from "../share/links.ts";

// This device remembers that it invited: what was taken off the screen does not come back after a reload.
const INVITED = "invited";

/** Follows until the returned function is called. */
export function inviteOnce(): () => void {
  return effect(() => {
    const view = group.value;
    const link = peopleLink(sessionId.value);
    // Whoever began invites by itself; who leads after them finds the screen as it is.
    if (!link || view?.session.stage !== "waiting" || view.lead || draft(INVITED).peek()) return;
    draft(INVITED).value = "yes";
    if (!view.invitation) void command({ t: "invite", link: write(link, "invitation", "", "link") });
  });
}

// On the page of a facilitator who takes part like the others: what becomes of an offer, who calls.
import { useEffect } from "preact/hooks";
import { Calls } from "../course/Calls.tsx";
import { arrive } from "../lead/taking.ts";
import { arrived, DeskLead } from "../pages/desk/DeskLead.tsx";
import { nobodyLeads } from "./leading.ts";

export function Facilitating() {
  useEffect(() => {
    if (arrive()) arrived.value = true;
  }, []);
  return <><DeskLead />{nobodyLeads.value && <Calls />}</>;
}

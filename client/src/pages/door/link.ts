// From a pasted link to its keys on this device.
import { keepSecrets, readRoute } from "../../route.ts";

/** Takes a link that was pasted; false where it is not a link to this session, or holds no key. */
export function takeLink(link: string, id: string): boolean {
  const [, path = "", fragment = ""] = /(\/(?:s|screen)\/[^#\s]+)(#\S+)/.exec(link) ?? [];
  const route = readRoute(path, fragment);
  return "secrets" in route && route.page !== "pair" && route.id === id && keepSecrets(route.page, id, route.secrets);
}

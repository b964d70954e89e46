// The title of a page that is no live page: it has the focus when the page appears, so that readers begin there.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function PageTitle({ children }: { children: ComponentChildren }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return <h1 ref={title} tabIndex={-1}>{children}</h1>;
}

/** What stands in the tab. Never what people wrote: browsers keep it in their history. */
export function useTabTitle(name: string): void {
  useEffect(() => {
    document.title = name ? `${name} · Kring` : "Kring";
  }, [name]);
}

// Where the focus goes when the row it is in leaves: to the next row, else to the list's title.

/** Call it before the row leaves; what it returns, after. */
export function leavingRow(): () => void {
  const row = document.activeElement?.closest("li");
  const next = row?.nextElementSibling?.querySelector("button");
  const title = row?.closest("section")?.querySelector("h2");
  return () => {
    if (title) title.tabIndex = -1;
    (next ?? title)?.focus();
  };
}

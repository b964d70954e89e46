// From a text to the clipboard, also where the browser has none to offer (plain http on a local network).

/** Whether the text is in the clipboard now; if not, the field's text is selected for copying by hand. */
export async function copy(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(field);
  }
}

function copySelected(field: HTMLInputElement | null): boolean {
  field?.focus();
  field?.select();
  try {
    // Old, but the only way without a secure context.
    return field !== null && document.execCommand("copy");
  } catch {
    return false;
  }
}

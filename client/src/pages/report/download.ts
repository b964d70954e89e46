// From a text to a file that the browser hands over; it never leaves the device.
export function download(name: string, text: string, media = "text/markdown"): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${media};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

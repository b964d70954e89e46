// From a link to a QR code, drawn on this device: the key in the link must not reach a server. Dark on white always.
import { useEffect } from "preact/hooks";
import { useSignal } from "../draw.ts";
import "../styles/parts/qr.css";

/** Modules of white round the code, as readers want it. */
const QUIET = 4;

export function Qr({ text, label }: { text: string; label: string }) {
  const rows = useRows(text);
  const size = rows.length + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} />
      <path d={rows.flatMap(runs).join("")} />
    </svg>
  );
}

function useRows(text: string): boolean[][] {
  const rows = useSignal<boolean[][]>([]);
  useEffect(() => {
    let wanted = true;
    void import("uqr").then(({ encode }) => wanted && (rows.value = encode(text, { border: 0, ecc: "M" }).data));
    return () => void (wanted = false);
  }, [text]);
  return rows.value;
}

function runs(row: boolean[], y: number): string[] {
  return row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : []));
}

// A press without words beside it: a small drawing, and its name for who can't see it.
import "../styles/parts/icon-button.css";

interface IconButtonProps {
  /** A path in a square of 16. */
  sign: string;
  label: string;
  onPress: () => unknown;
}

export function IconButton({ sign, label, onPress }: IconButtonProps) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={() => void onPress()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  );
}

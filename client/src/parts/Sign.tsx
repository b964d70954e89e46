// The few small drawings beside words; a word always says the same.

const SHAPES = {
  tick: <path d="M2.5 8.5 6.5 12.5 13.5 4" />,
  wrong: <path d="M8 2.5 14.5 13.5H1.5ZM8 6.5V9.5M8 11.6V11.7" />,
  nobody: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M2 14 14 2" />
    </>
  ),
  live: <circle class="solid" cx="8" cy="8" r="6" />,
  ring: <circle cx="8" cy="8" r="6" />,
  struck: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2.5 13.5 13.5 2.5" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path class="solid" d="M8 3.4A4.6 4.6 0 0 1 8 12.6Z" />
    </>
  ),
  full: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <circle class="solid" cx="8" cy="8" r="4.4" />
    </>
  ),
} as const;

export type SignName = keyof typeof SHAPES;

export function Sign({ name }: { name: SignName }) {
  return <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">{SHAPES[name]}</svg>;
}

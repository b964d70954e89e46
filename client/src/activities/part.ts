// What an activity gives a participant's page: the thing in the middle, and what can be done about it in the bar.
import type { ComponentChildren, FunctionComponent } from "preact";

export type ActivityPart = {
  /** The thing itself, and what I did already. */
  Thing: FunctionComponent;
  /** Field and filled button; `beside`: what stands at the right of the button. */
  Act: FunctionComponent<ActProps>;
  /** Whether there is something to do for me now. */
  acts: () => boolean;
};

export type ActProps = { beside?: ComponentChildren };

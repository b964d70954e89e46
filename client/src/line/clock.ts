// The server's time on this device: from pings, where the quickest of the last ones knows it best.
const KEPT = 8; // samples: half a minute of beats, so that a clock that was set right is followed soon

export interface Clock {
  now(): number;
  /** A ping left at `sent`, its answer said `server` and came at `received` (device's ms). */
  sample(sent: number, server: number, received: number): void;
  /** A first idea, from a welcome; throws away what was measured before the line was lost. */
  begin(server: number): void;
}

export function clock(device: () => number = Date.now): Clock {
  let samples: { rtt: number; offset: number }[] = [];
  let offset = 0;
  return {
    now: () => device() + offset,
    sample(sent, server, received) {
      const rtt = received - sent;
      samples = [...samples, { rtt, offset: server + rtt / 2 - received }].slice(-KEPT);
      offset = samples.reduce((best, sample) => (sample.rtt < best.rtt ? sample : best)).offset;
    },
    begin(server) {
      samples = [];
      offset = server - device();
    },
  };
}

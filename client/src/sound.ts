// One soft tone at the end of time.
let audio: AudioContext | null = null; // made at the first press, because browsers keep a page silent before one

/** Call it from a press, so that a later tone may sound. */
export function allowSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Silent where nobody pressed anything yet. */
export function tone(): void {
  if (audio?.state !== "running") return;
  const start = audio.currentTime;
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.linearRampToValueAtTime(0.2, start + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 1.6);
  const source = new OscillatorNode(audio, { frequency: 523.25 });
  source.connect(volume).connect(audio.destination);
  source.start(start);
  source.stop(start + 1.7);
}

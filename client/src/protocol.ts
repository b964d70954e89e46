// What the server and this page say to each other. Generated from protocol/*.py by `make generate`.

export const PROTOCOL = 1 as const;

export const BUCKETS = [64, 128, 256, 512, 1024, 2048, 4096] as const;

export const NAME_BUCKET = 64 as const;

export const LINE_BUCKET = 256 as const;

export const TEXT_BUCKET = 1024 as const;

export const STORY_BUCKET = 4096 as const;

export const METHOD_STEP = 4096 as const;

export const METHOD_BUCKET = 65536 as const;

export const Closing = {
  "COME_BACK": 4000,
  "TOO_SLOW": 4001,
  "MALFORMED": 4400,
  "REFUSED": 4403,
  "GONE": 4410,
  "TOO_LARGE": 4413,
  "TOO_FAST": 4429,
  "STORE_AWAY": 4503
} as const;

export const RETURN = [4000, 4001, 4429, 4503] as const;

export type About = "arrival" | "energy" | "safety" | "worth";

/**
 * The participant to whom it is offered takes the lead over from `of`, who leads now.
 *
 * `code`: the proof of a new recovery code; `wrap`: the session's keys sealed under it; `screen`: the token of
 * a further screen link. The server keeps hashes of code and screen only.
 */
export interface AcceptLead {
  t: "accept_lead";
  of: string;
  code: string;
  wrap: string;
  screen: string;
}

/** What somebody agreed to do. */
export interface ActionView {
  by: string;
  text: string;
  when?: string;
}

/** Everyone notes what they will do, or passes; the report is put together here. `next`: who brings next time. */
export interface ActionsSettings {
  t: "actions";
  each: number;
  next: boolean;
}

/** Everyone notes what they will do, or passes; the report is put together here. `next`: who brings next time. */
export interface ActionsSettingsAsked {
  t: "actions";
  each?: number;
  next?: boolean;
}

/** The agreed actions; who passed; who would bring a case `next` time. */
export interface ActionsView {
  order: string[];
  items: Record<string, ActionView>;
  passed: string[];
  next?: string[];
}

export type Activity = 
  | AgendaSettings
  | CaseSettings
  | QuestionsSettings
  | CardsSettings
  | RoundSettings
  | PulseSettings
  | ModulesSettings
  | RecordSettings
  | SubgroupsSettings
  | FishbowlSettings
  | ActionsSettings;

export type ActivityAsked = 
  | AgendaSettingsAsked
  | CaseSettingsAsked
  | QuestionsSettingsAsked
  | CardsSettingsAsked
  | RoundSettingsAsked
  | PulseSettings
  | ModulesSettings
  | RecordSettings
  | SubgroupsSettingsAsked
  | FishbowlSettingsAsked
  | ActionsSettingsAsked;

/** On to the next phase; names the visit it leaves, so that two presses advance once. */
export interface Advance {
  t: "advance";
  visit: number;
}

/** Cases are proposed, voted on and chosen. `each`: how many proposals a person may have. */
export interface AgendaSettings {
  t: "agenda";
  each: number;
  vote: boolean;
}

/** Cases are proposed, voted on and chosen. `each`: how many proposals a person may have. */
export interface AgendaSettingsAsked {
  t: "agenda";
  each?: number;
  vote?: boolean;
}

/** The cases on the agenda and the vote about them. */
export interface AgendaView {
  order: string[];
  proposals: Record<string, ProposalView>;
  vote?: VoteView;
  chosen?: string;
}

/** The process answers. */
export interface Alive {
  alive: true;
}

/** Sets the seconds of this visit, counted from its beginning. */
export interface Allot {
  t: "allot";
  visit: number;
  seconds: number;
}

/** The facilitator has answered a call. */
export interface AnswerCall {
  t: "answer_call";
  participant: string;
}

export type AnyCommand = 
  | Join
  | Rename
  | SetRemote
  | Remove
  | Invite
  | Pair
  | OfferLead
  | AcceptLead
  | DeclineLead
  | TakeLead
  | GiveChair
  | AssignDuty
  | DrawDuty
  | Begin
  | Advance
  | Back
  | Allot
  | Pause
  | Resume
  | Ready
  | PlayAgain
  | LapAbout
  | Spotlight
  | Turn
  | Call
  | AnswerCall
  | ShareNote
  | UnshareNote
  | ChooseModule
  | FavourModule
  | MoveToSubgroup
  | TakePlaces
  | Propose
  | WithdrawProposal
  | OpenVote
  | Choose
  | TellCase
  | TellOutcome
  | WordQuestion
  | OfferWording
  | WithdrawOffer
  | Ask
  | WithdrawQuestion
  | OrderQuestions
  | GiveFloor
  | MarkAnswered
  | ParkQuestion
  | QueueAgain
  | Rate
  | StartRound
  | NextTurn
  | RaiseHand
  | GiveWord
  | Deal
  | Put
  | TakeBack
  | Cast
  | LookUp
  | OpenDeck
  | CloseDeck
  | Consent
  | Reveal
  | OpenDots
  | OpenPulse
  | WriteCard
  | WithdrawCard
  | OpenCard
  | Strike
  | RateCard
  | PickCard
  | NameGroup
  | GroupCard
  | SetAside
  | AskRephrase
  | Rephrase
  | WriteLine
  | DropLine
  | NoteAction
  | DropAction
  | Pass
  | OfferNext
  | Include
  | NameInReport
  | Close
  | Delete;

/** The facilitator on a new device. `code`: derived from the recovery code; `proof`: the new device's. */
export interface AsRecovered {
  t: "recovered";
  proof: string;
  code: string;
}

/** The shared screen. */
export interface AsScreen {
  t: "screen";
  token: string;
}

/** A participant, or a guest who wants to be one. `proof`: derived from the root secret; `token`: the link's. */
export interface AsSeat {
  t: "seat";
  proof: string;
  token?: string | null;
}

/** Puts a question in the queue, or changes the own one while it waits. */
export interface Ask {
  t: "ask";
  id: string;
  text: string;
}

/** The facilitator asks the unknown writer of a card for other words, or no longer. */
export interface AskRephrase {
  t: "ask_rephrase";
  card: string;
  asked: boolean;
}

/** Whoever leads gives a duty of the method to a participant, or to nobody; anyone takes a free one. */
export interface AssignDuty {
  t: "assign_duty";
  duty: Duty;
  participant: string | null;
}

/** The facilitator `who` is on no node since `since`; from `free` on a participant may take the lead. */
export interface Away {
  who: string;
  since: number;
  free: number;
}

/** Back to the phase before; nothing is deleted. */
export interface Back {
  t: "back";
  visit: number;
}

/** The facilitator begins: the first phase is entered. */
export interface Begin {
  t: "begin";
}

/** The sealed content of a pairing box. */
export interface Box {
  content: string;
}

export type Bringer = "speaks" | "answers" | "listens" | "turned-away" | "away" | "writes" | "takes-part";

/** A participant calls the facilitator, or no longer. */
export interface Call {
  t: "call";
  calls: boolean;
}

/** An opened card: no time, no number, and an author only where the pile is named. */
export interface CardView {
  text: string;
  by?: string;
  strikes?: true;
  rating?: Rating;
  picked?: true;
  group?: string;
  aside?: true;
  rephrase?: true;
  reworded?: true;
}

/**
 * A deck of cards. `deck`: its key in the phase; `each`: how many a writer has; `bringer`: writes too.
 *
 * `named`: with the writer's name, else anonymous; `opening`: how they are opened, anonymous ones only together.
 * The case-bringer marks what `strikes`, calls cards cold, lukewarm or warm (`rated`), or picks at most `pick`.
 * `groups`: the cards can be laid in groups. `dots`: how many secret dots each may give. `hue`: its colour.
 */
export interface CardsSettings {
  t: "cards";
  deck: string;
  each: number;
  named: boolean;
  opening: Opening;
  strikes: boolean;
  rated: boolean;
  pick: number;
  groups: boolean;
  dots: number;
  bringer: boolean;
  hue?: Hue | null;
}

/**
 * A deck of cards. `deck`: its key in the phase; `each`: how many a writer has; `bringer`: writes too.
 *
 * `named`: with the writer's name, else anonymous; `opening`: how they are opened, anonymous ones only together.
 * The case-bringer marks what `strikes`, calls cards cold, lukewarm or warm (`rated`), or picks at most `pick`.
 * `groups`: the cards can be laid in groups. `dots`: how many secret dots each may give. `hue`: its colour.
 */
export interface CardsSettingsAsked {
  t: "cards";
  deck?: string;
  each?: number;
  named?: boolean;
  opening?: Opening;
  strikes?: boolean;
  rated?: boolean;
  pick?: number;
  groups?: boolean;
  dots?: number;
  bringer?: boolean;
  hue?: Hue | null;
}

/**
 * The case and its key question. `story`: the case is told here; `offers`: the group offers wordings.
 *
 * `outcome`: only here the case-bringer tells how it ended, or what was decided.
 */
export interface CaseSettings {
  t: "case";
  story: boolean;
  offers: boolean;
  outcome: boolean;
}

/**
 * The case and its key question. `story`: the case is told here; `offers`: the group offers wordings.
 *
 * `outcome`: only here the case-bringer tells how it ended, or what was decided.
 */
export interface CaseSettingsAsked {
  t: "case";
  story?: boolean;
  offers?: boolean;
  outcome?: boolean;
}

/** The case: its story and how it ended, once told; every wording of its key question (the last holds); offers. */
export interface CaseView {
  story?: string;
  outcome?: string;
  wordings: WordingView[];
  order: string[];
  offers: Record<string, OfferView>;
}

/** Casts a ballot, or changes it, by slip: for a proposal, the cards that get a dot, or the answer to a pulse. */
export interface Cast {
  t: "cast";
  deck: string;
  slip: string;
  rev: number;
  choice: string | string[];
}

/** `POST /api/methods/check`. `script`: a method's file, in which an x stands for each run of words. */
export interface CheckMethod {
  script: Record<string, unknown>;
}

/** Everything that is wrong with it; nothing, where it can be played. */
export interface CheckedMethod {
  flaws: Flaw[];
}

/** The facilitator confirms the case, and with it the case-bringer. */
export interface Choose {
  t: "choose";
  id: string;
}

/** The facilitator confirms which module is played. */
export interface ChooseModule {
  t: "choose_module";
  visit: number;
  key: string;
}

/** The facilitator closes the session; its end is set. */
export interface Close {
  t: "close";
}

/**
 * The facilitator closes a pile or ballot box, one-way. With three writers it is opened at once.
 *
 * Named cards need no company: they are opened then, or one after the other with `open_card`.
 */
export interface CloseDeck {
  t: "close_deck";
  deck: string;
}

export type Code = 
  | "unknown_session"
  | "not_admitted"
  | "wrong_link"
  | "wrong_code"
  | "relieved"
  | "removed"
  | "session_full"
  | "session_closed"
  | "old_protocol"
  | "taken_already"
  | "not_agreed"
  | "not_now"
  | "not_your_role"
  | "not_your_turn"
  | "not_yours"
  | "unknown_item"
  | "other_visit"
  | "overtaken"
  | "too_many_items"
  | "deck_closed"
  | "wrong_slip"
  | "turned_away"
  | "no_case"
  | "not_asked"
  | "not_warm"
  | "lead_moved"
  | "still_here"
  | "not_offered"
  | "malformed"
  | "text_too_long"
  | "too_fast"
  | "too_many_sessions"
  | "wrong_creation_code"
  | "unknown_method"
  | "store_unwritable"
  | "internal";

export type Company = "same" | "new" | "hosts" | "joined";

/** A writer of a pile with fewer than three writers lets the own card be opened, or not. */
export interface Consent {
  t: "consent";
  deck: string;
  slip: string;
  rev: number;
  open: boolean;
}

/**
 * `POST /api/sessions`. `proof`, `join`, `screen` and `recovery`: of these the server keeps hashes only.
 *
 * `id` is made by the browser, so that the texts can be sealed for it. `method`: the id of one of the library, or
 * the structure of the group's own, with its `texts` by language, sealed. `before`, `after`: the bookends around
 * it, by their keys. `seconds`: per phase of all that. `recovery`: the code's proof; `wrap`: the session's keys
 * sealed under the code.
 */
export interface CreateSession {
  id: string;
  method: string | OwnMethod;
  texts?: string | null;
  before?: string[];
  after?: string[];
  language: Language;
  seconds: number[];
  title: string;
  name: string;
  proof: string;
  join: string;
  screen: string;
  recovery: string;
  wrap: string;
  leading?: Leading;
  code?: string | null;
}

/** The answer: the session stands. */
export interface CreatedSession {
  id: string;
  end: number;
}

export type Credential = AsSeat | AsScreen | AsRecovered;

/** Asks for the own slips of an open deck. `pad`: random bytes under which they are handed over. */
export interface Deal {
  t: "deal";
  deck: string;
  pad: string;
}

export type DeckStatus = "open" | "asking" | "opened";

/** What a deck of cards says where a phase has several: its name, the line above the field, starts of sentences. */
export interface DeckTexts {
  name: string;
  prompt: string;
  starters: string[];
}

/** What a deck of cards says where a phase has several: its name, the line above the field, starts of sentences. */
export interface DeckTextsAsked {
  name: string;
  prompt?: string;
  starters?: string[];
}

/** A pile. While it is open nothing about its content exists here. `key`: which deck of its phase it is. */
export interface DeckView {
  phase: number;
  key: string;
  named?: true;
  subgroup?: string;
  status: DeckStatus;
  each: number;
  order: string[];
  cards: Record<string, CardView>;
  dropped?: number;
  hidden?: Record<string, string>;
  groups?: Record<string, string>;
  group_order?: string[];
}

/** The participant to whom `of` offers the lead would rather not. */
export interface DeclineLead {
  t: "decline_lead";
  of: string;
}

/** The facilitator or the case-bringer deletes the session now; everyone gets the receipt. */
export interface Delete {
  t: "delete";
}

/** A command. `ref`: `<tab>:<n>` for named ones, `~<random>` for anonymous ones. */
export interface Do {
  t: "command";
  ref: string;
  do: AnyCommand;
}

/** The command happened (or had happened already). */
export interface Done {
  t: "done";
  ref: string;
}

/** Secret dots, `each` at most, on cards of a pile; counts by card, only after closing, from three ballots. */
export interface DotsView {
  deck: string;
  status: VoteStatus;
  each: number;
  order: string[];
  counts?: Record<string, number>;
}

/** Whoever leads lets chance say who has a duty that nobody has. */
export interface DrawDuty {
  t: "draw_duty";
  duty: Duty;
}

/** A participant drops an own action. */
export interface DropAction {
  t: "drop_action";
  id: string;
}

/** The scribe strikes a line out. */
export interface DropLine {
  t: "drop_line";
  id: string;
}

/** The duties that the method knows, in its order, and who has one. */
export interface DutiesView {
  order: Duty[];
  held: Record<string, string>;
}

export type Duty = "observer" | "scribe" | "timekeeper";

/** A participant says which module they would choose, for all to see, or none any more. */
export interface FavourModule {
  t: "favour_module";
  key: string | null;
}

/**
 * An inner circle works and an outer one looks on in silence, or the other way round.
 *
 * `word`: which of them adds something here; `inner` or `outer`: how many sit there, none of both said half of
 * all. `places`: kept from the fishbowl before, exchanged, or taken anew; `free`: all may change their own place.
 */
export interface FishbowlSettings {
  t: "fishbowl";
  word: "inner" | "outer";
  inner: number;
  outer: number;
  places: "kept" | "exchange" | "anew";
  free: boolean;
}

/**
 * An inner circle works and an outer one looks on in silence, or the other way round.
 *
 * `word`: which of them adds something here; `inner` or `outer`: how many sit there, none of both said half of
 * all. `places`: kept from the fishbowl before, exchanged, or taken anew; `free`: all may change their own place.
 */
export interface FishbowlSettingsAsked {
  t: "fishbowl";
  word?: "inner" | "outer";
  inner?: number;
  outer?: number;
  places?: "kept" | "exchange" | "anew";
  free?: boolean;
}

/** By the seats. `silent`: who adds nothing in this phase, because the other circle has the word. */
export interface FishbowlView {
  inner: string[];
  outer: string[];
  silent: string[];
}

/** `at`: from the top of the file to the field, names and positions (from 0). `told`: what the code names. */
export interface Flaw {
  at: (string | number)[];
  code: FlawCode;
  told: Record<string, string | number | string[]>;
}

export type FlawCode = 
  | "missing"
  | "unknown_field"
  | "wrong_type"
  | "empty"
  | "bad_signs"
  | "bad_key"
  | "no_ellipsis"
  | "not_one_of"
  | "too_small"
  | "too_large"
  | "too_few"
  | "too_many"
  | "key_twice"
  | "activity_twice"
  | "needs_the_circle"
  | "only_one_count"
  | "module_twice"
  | "only_together"
  | "only_rated_is_warm"
  | "only_persons_bring"
  | "no_case_to_bring"
  | "nothing_to_join"
  | "repeats_from_later"
  | "no_such_module"
  | "no_module_chosen"
  | "activity_in_module"
  | "no_such_deck"
  | "nameless_deck"
  | "smallest_over_largest"
  | "no_language"
  | "in_some_languages"
  | "differs_in_number"
  | "reserved_key";

/** Where the chair passes on by phase: who has it, or the facilitator, gives it to a participant for this visit. */
export interface GiveChair {
  t: "give_chair";
  visit: number;
  participant: string;
}

/** The facilitator gives a waiting or parked question the floor; whichever had it goes back to the front. */
export interface GiveFloor {
  t: "give_floor";
  id: string;
}

/** The chair lets somebody speak beside the turn, or nobody; who has the word gives it back. */
export interface GiveWord {
  t: "give_word";
  visit: number;
  participant: string | null;
}

/** The session was deleted: the receipt. `records`: keys and entries removed. */
export interface Gone {
  t: "gone";
  at: number;
  records: number;
  embedded: boolean;
}

export type Group = 
  | "listens"
  | "writes-in-silence"
  | "asks-by-queue"
  | "asks-in-rounds"
  | "talks"
  | "talks-in-third-person"
  | "rounds"
  | "silence";

/** The facilitator lays an opened card in a group of its pile, or in none. */
export interface GroupCard {
  t: "group_card";
  card: string;
  group: string | null;
}

/** What everyone in the circle sees, facilitator and case-bringer included. */
export interface GroupView {
  audience: "group";
  session: SessionView;
  order: string[];
  people: Record<string, PersonView>;
  facilitator: string;
  lead?: LeadView;
  offered?: string;
  bringer?: string;
  duties?: DutiesView;
  phases: PhaseView[];
  visit?: VisitView;
  lap?: LapView;
  subgroups?: SubgroupsView;
  fishbowl?: FishbowlView;
  turned?: true;
  calls?: string[];
  module?: string;
  favours?: Record<string, string>;
  agenda: AgendaView;
  case: CaseView;
  notes: NotesView;
  questions: QuestionsView;
  round?: RoundView;
  piles: string[];
  decks: Record<string, DeckView>;
  dots?: Record<string, DotsView>;
  pulses?: PulsesView;
  spotlight?: string;
  invitation?: string;
  record: RecordView;
  actions: ActionsView;
  report: ReportView;
}

/** What the holder of a join link sees before taking a seat. */
export interface GuestView {
  audience: "guest";
  session: SessionView;
  order: string[];
  people: Record<string, PersonView>;
  facilitator: string;
}

/** The first message, and the only one until it is answered. */
export interface Hello {
  t: "hello";
  v: number;
  session: string;
  who: Credential;
}

export type How = "offered" | "taken";

export type Hue = "white" | "red" | "yellow" | "black" | "green" | "blue";

export type Inbound = Hello | Do | Ping;

/** The case-bringer puts a thing into the report, or leaves it out. */
export interface Include {
  t: "include";
  item: string;
  included: boolean;
}

/** The facilitator shows the join link on the screen (sealed), or takes it away. */
export interface Invite {
  t: "invite";
  link: string | null;
}

/** A guest with the join link takes a seat, with a first name and after agreeing. */
export interface Join {
  t: "join";
  name: string;
  agreed: boolean;
}

export type Language = "nl" | "en" | "de";

/** The facilitator says that this playing of a block is about another person. */
export interface LapAbout {
  t: "lap_about";
  visit: number;
  participant: string;
}

/**
 * The how-manieth playing of a block this is, and whom it is about where each has one.
 *
 * `since`: the visit that it began with; what an earlier visit left behind is of another lap.
 */
export interface LapView {
  n: number;
  since: number;
  about?: string;
  brings?: true;
  more?: true;
}

/** How the facilitator of now came to lead: from whom, by an offer or after an absence, and since when. */
export interface LeadView {
  before: string;
  how: How;
  since: number;
}

export type Leading = "guided" | "rotating" | "all" | "majority";

export type Level = "beginner" | "medium" | "advanced";

/** A method of the library: structure, facts for choosing it, and texts in every language. */
export interface LibraryMethod {
  method: Method;
  level: Level;
  smallest: number;
  largest: number;
  wants: Want[];
  needs: Need[];
  texts: Partial<Record<Language, MethodTexts>>;
}

/** A line of the record, and the phase in which it was written. */
export interface LineView {
  by: string;
  text: string;
  phase: number;
}

/** Asks what lies under the own slips, and for their items' ids; answered with `lying`. */
export interface LookUp {
  t: "look_up";
  deck: string;
  slips: string[];
}

/** The answer to `look_up`. */
export interface Lying {
  t: "lying";
  ref: string;
  deck: string;
  items: LyingItem[];
}

/** What the writer of one card answered last, while the writers are asked. */
export interface LyingConsent {
  rev: number;
  open: boolean;
}

/**
 * What lies under one slip; `text` (or `choice`) is absent when it was taken back or never put.
 *
 * `id`: SHA-256 of the slip, in base64url; a card is sealed for it, and keeps it when it is opened.
 */
export interface LyingItem {
  slip: string;
  id: string;
  rev: number;
  text?: string;
  consent?: LyingConsent;
}

/** The facilitator marks the question with the floor as answered. */
export interface MarkAnswered {
  t: "mark_answered";
  id: string;
}

/** The structure of a method, as a session keeps it from its beginning to its end. `duties`: roles it knows. */
export interface Method {
  id: string;
  version: number;
  phases: Phase[];
  modules: Module[];
  duties: Duty[];
}

/** The texts of a method in one language, phases and modules by key. */
export interface MethodTexts {
  name: string;
  summary: string;
  origin: string;
  minutes: string;
  fits: string;
  unfit: string;
  lead: string[];
  phases: Record<string, PhaseTexts>;
  modules: Record<string, ModuleTexts>;
}

/** A way of consulting that can be chosen in the session. */
export interface Module {
  key: string;
  activities: Activity[];
}

/** A way of consulting that can be chosen in the session. */
export interface ModuleAsked {
  key: string;
  activities?: ActivityAsked[];
}

/** A module in one language: its name, what it is for, what one does, and how a contribution can begin. */
export interface ModuleTexts {
  name: string;
  aim: string;
  group: string;
  prompt: string;
  starters: string[];
}

/** A module in one language: its name, what it is for, what one does, and how a contribution can begin. */
export interface ModuleTextsAsked {
  name: string;
  aim: string;
  group: string;
  prompt?: string;
  starters?: string[];
}

/** One of the method's modules is chosen here; it says what is done in the phase that plays it. */
export interface ModulesSettings {
  t: "modules";
  of: string[];
}

/** The facilitator lets somebody sit with another sub-group, until the circle is whole again. */
export interface MoveToSubgroup {
  t: "move_to_subgroup";
  visit: number;
  participant: string;
  subgroup: string;
}

/** The facilitator makes a group in an opened pile, or gives it another name. */
export interface NameGroup {
  t: "name_group";
  deck: string;
  id: string;
  name: string;
}

/** The case-bringer lets the report carry names, or not. */
export interface NameInReport {
  t: "name_in_report";
  names: boolean;
}

export type Need = "know-each-other" | "safe-group" | "experienced-facilitator" | "experienced-group" | "preparation";

/** The one whose turn it is is done, or passes, which is the same; or the chair goes on. Names the turn. */
export interface NextTurn {
  t: "next_turn";
  visit: number;
  turn: number;
}

/** A participant notes what they will do, or changes it. */
export interface NoteAction {
  t: "note_action";
  id: string;
  text: string;
  when?: string | null;
}

/** What the case-bringer noted with their back to the circle, and shared afterwards. */
export interface NoteView {
  by: string;
  text: string;
}

/** The notes that were shared. */
export interface NotesView {
  order: string[];
  items: Record<string, NoteView>;
}

/** The facilitator offers the lead to a participant, or takes the offer back. */
export interface OfferLead {
  t: "offer_lead";
  to: string | null;
}

/** A participant would bring a case next time, or would not after all. */
export interface OfferNext {
  t: "offer_next";
  offers: boolean;
}

/** A wording that somebody offers to the case-bringer. */
export interface OfferView {
  by: string;
  text: string;
}

/** A participant offers a wording of the key question. */
export interface OfferWording {
  t: "offer_wording";
  id: string;
  text: string;
}

/** Opens one named card of a closed pile: in turn the writer opens the own one, one by one the facilitator does. */
export interface OpenCard {
  t: "open_card";
  card: string;
}

/**
 * The facilitator opens a new pile after an opened one: writing again is a new deck. `key`: which, of several.
 *
 * `subgroup`: whose it is where named decks are a sub-group's own; the asker's if not said.
 */
export interface OpenDeck {
  t: "open_deck";
  visit: number;
  key?: string;
  subgroup?: string | null;
}

/** The facilitator lets everyone give secret dots to the cards of an opened pile. */
export interface OpenDots {
  t: "open_dots";
  deck: string;
}

/** The facilitator asks the pulse of this phase anew, after too few had answered. */
export interface OpenPulse {
  t: "open_pulse";
  visit: number;
}

/** The facilitator opens the ballot box. */
export interface OpenVote {
  t: "open_vote";
  visit: number;
}

export type Opening = "together" | "in-turn" | "one-by-one";

export type Order = "seat" | "random" | "remote-first" | "least-heard";

/** The facilitator sets the order of all that wait; whoever came meanwhile keeps a place at the end. */
export interface OrderQuestions {
  t: "order_questions";
  ids: string[];
}

export type Outbound = Welcome | Patch | Done | Lying | Refused | Presence | Pong | Gone;

/** A named card of one's own that is not opened yet. */
export interface OwnCardView {
  deck: string;
  text: string;
}

/** The structure of a group's own method: every key in it is a letter with a number, for a key can say something. */
export interface OwnMethod {
  id: string;
  version: number;
  phases: PhaseAsked[];
  modules?: ModuleAsked[];
  duties?: Duty[];
}

/**
 * What only one participant sees. `slips`: by deck, the own slips under the own pad, base64url.
 *
 * `cards`: the own named cards that are not opened yet, in the order of writing. `apart`: while the circle is
 * parted, by sub-group what is that one's alone: of the own one, and of all to who leads.
 */
export interface OwnView {
  id: string;
  roles: Role[];
  slips: Record<string, string>;
  cards: Record<string, OwnCardView>;
  apart?: Record<string, SubgroupView>;
}

/**
 * A participant leaves a sealed box for an own second device: taken once, within two minutes.
 *
 * `box`: the id by which the other device asks for it; the server keeps its hash.
 */
export interface Pair {
  t: "pair";
  box: string;
  content: string;
}

/** The facilitator parks a question for later; the case-bringer does so where the phase lets them decline. */
export interface ParkQuestion {
  t: "park_question";
  id: string;
}

/** A participant passes on actions, or does not after all. */
export interface Pass {
  t: "pass";
  passes: boolean;
}

/** RFC 7396 merge patches of the audience's view and of your own slice. */
export interface Patch {
  t: "patch";
  seq: number;
  view?: Record<string, unknown>;
  own?: Record<string, unknown>;
}

/** Stops the clock and keeps what is left. */
export interface Pause {
  t: "pause";
  visit: number;
}

/** A participant; whether they are here is told by `presence`. `remote`: not in the room with the others. */
export interface PersonView {
  name: string;
  remote?: true;
}

/**
 * One step. `seconds`: planned; what the case-bringer and the group do; its activities, one of a kind or deck.
 *
 * `module`: the chosen module is played here, with its activities beside the phase's own. `repeat`: a block that
 * ends here can be played again.
 */
export interface Phase {
  key: string;
  seconds: number;
  bringer: Bringer;
  group: Group;
  activities: Activity[];
  module: boolean;
  repeat?: Repeat | null;
}

/**
 * One step. `seconds`: planned; what the case-bringer and the group do; its activities, one of a kind or deck.
 *
 * `module`: the chosen module is played here, with its activities beside the phase's own. `repeat`: a block that
 * ends here can be played again.
 */
export interface PhaseAsked {
  key: string;
  seconds: number;
  bringer: Bringer;
  group: Group;
  activities?: ActivityAsked[];
  module?: boolean;
  repeat?: RepeatAsked | null;
}

/** What a phase says, in one language: its name, its why, what each role does, sentences for when it stalls. */
export interface PhaseTexts {
  name: string;
  purpose: string;
  say: string;
  group: string;
  bringer: string;
  facilitator: string;
  manner: string;
  prompt: string;
  observer?: string | null;
  scribe?: string | null;
  timekeeper?: string | null;
  starters: string[];
  decks: Record<string, DeckTexts>;
  stalls: Stall[];
}

/** What a phase says, in one language: its name, its why, what each role does, sentences for when it stalls. */
export interface PhaseTextsAsked {
  name: string;
  purpose: string;
  say: string;
  group: string;
  bringer: string;
  facilitator: string;
  manner: string;
  prompt?: string;
  observer?: string | null;
  scribe?: string | null;
  timekeeper?: string | null;
  starters?: string[];
  decks?: Record<string, DeckTextsAsked>;
  stalls?: Stall[];
}

/** A phase of the script as this session plays it. */
export interface PhaseView {
  key: string;
  seconds: number;
  bringer: Bringer;
  group: Group;
  activities: Activity[];
  module?: true;
  repeat?: Repeat;
  spent?: number;
}

/** The case-bringer picks an opened card, or no longer; where one can be picked, it is this one from now on. */
export interface PickCard {
  t: "pick_card";
  card: string;
  picked: boolean;
}

/** Asks for the time. `n` comes back in the answer. */
export interface Ping {
  t: "ping";
  n: number;
}

/** The facilitator plays the block that ends with this phase again; names the visit that it leaves. */
export interface PlayAgain {
  t: "play_again";
  visit: number;
}

export type Policy = "clarifying" | "open" | "closed" | "any" | "none";

/** The time on the store's clock. */
export interface Pong {
  t: "pong";
  n: number;
  now: number;
}

/**
 * Who is here now; at most once a second. `screen`: whether a screen is on.
 *
 * `away`: there once the facilitator has surely been away for some seconds. Each node says what it knows itself, and
 * judges by it.
 */
export interface Presence {
  t: "presence";
  here: string[];
  screen: boolean;
  away?: Away;
}

/** Any refusal over HTTP, with a status of 4xx or 503. */
export interface Problem {
  code: Code;
}

/** A case somebody would like to bring. */
export interface ProposalView {
  by: string;
  title: string;
  line: string;
}

/** Puts an own case on the agenda, or changes it. Can be done in the waiting room. */
export interface Propose {
  t: "propose";
  id: string;
  title: string;
  line: string;
}

/** One secret answer of each, from 1 to 5, shown as a spread from five answers. `about`: what is asked. */
export interface PulseSettings {
  t: "pulse";
  about: About;
}

/** What is asked of everyone in secret; how often each answer was given, only after closing, from five answers. */
export interface PulseView {
  phase: number;
  about: About;
  status: VoteStatus;
  counts?: Record<string, number>;
}

/** The pulses in the order of their opening, by their decks. */
export interface PulsesView {
  order: string[];
  items: Record<string, PulseView>;
}

/** Puts a card on the pile, or changes it, by slip. `witness`: the slip that only says "I wrote". */
export interface Put {
  t: "put";
  deck: string;
  slip: string;
  rev: number;
  text: string;
  witness?: string | null;
}

export type QuestionStatus = "queued" | "floor" | "answered" | "parked";

/** A question and what became of it. */
export interface QuestionView {
  by: string;
  text: string;
  phase: number;
  status: QuestionStatus;
  subgroup?: string;
  rating?: Rating;
}

/**
 * The question queue. `each`: how many may wait at once per person; `rated`: cold, lukewarm, warm.
 *
 * `answered`: whether any question can get the floor, or only one that the case-bringer called warm. `declines`:
 * the case-bringer can put a question by, and owes nobody a reason. `bringer`: the case-bringer asks too.
 */
export interface QuestionsSettings {
  t: "questions";
  each: number;
  rated: boolean;
  answered: "any" | "warm";
  policy: Policy;
  declines: boolean;
  bringer: boolean;
}

/**
 * The question queue. `each`: how many may wait at once per person; `rated`: cold, lukewarm, warm.
 *
 * `answered`: whether any question can get the floor, or only one that the case-bringer called warm. `declines`:
 * the case-bringer can put a question by, and owes nobody a reason. `bringer`: the case-bringer asks too.
 */
export interface QuestionsSettingsAsked {
  t: "questions";
  each?: number;
  rated?: boolean;
  answered?: "any" | "warm";
  policy?: Policy;
  declines?: boolean;
  bringer?: boolean;
}

/** All questions; `queue`: those that wait, first first; `settled`: answered and parked, latest last. */
export interface QuestionsView {
  items: Record<string, QuestionView>;
  queue: string[];
  settled: string[];
  floor?: string;
}

/** The facilitator puts a parked question back at the end of the queue. */
export interface QueueAgain {
  t: "queue_again";
  id: string;
}

/** Somebody wants to say something beside the round, or not any more. */
export interface RaiseHand {
  t: "raise_hand";
  visit: number;
  up: boolean;
}

/** The case-bringer says how a question lands. */
export interface Rate {
  t: "rate";
  id: string;
  rating: Rating;
}

/** The case-bringer says how an opened card lands. */
export interface RateCard {
  t: "rate_card";
  card: string;
  rating: Rating;
}

export type Rating = "cold" | "lukewarm" | "warm";

/** A command would be kept now; the rest says how far that goes. */
export interface Readiness {
  ready: true;
  store: string;
  appendfsync: string;
  replicas: number | "unknown";
  replicas_to_write: number | "unknown";
  replicas_awaited: number;
}

/** A participant is ready with this visit, or is not after all. */
export interface Ready {
  t: "ready";
  visit: number;
  ready: boolean;
}

/** How many of how many are ready; who, only where that gives nobody away. */
export interface ReadyView {
  count: number;
  of: number;
  who?: string[];
}

/** The scribe writes down what is said, line by line, for all to read; whoever leads does where there is none. */
export interface RecordSettings {
  t: "record";
}

/** What was written down of what is said, in the order of writing. */
export interface RecordView {
  order: string[];
  lines: Record<string, LineView>;
}

/** The command (or the hello: `ref` is "hello") was refused; nothing happened. */
export interface Refused {
  t: "refused";
  ref: string;
  code: Code;
}

/** The facilitator removes someone who is here twice, or by mistake. */
export interface Remove {
  t: "remove";
  participant: string;
}

/** A participant corrects the own name. */
export interface Rename {
  t: "rename";
  name: string;
}

/**
 * After this phase, `first` and all since it can be played anew: once for each person, or round after round.
 *
 * `brings`: whoever it is about brings a case of their own in it, so that everyone who has one is helped in turn.
 */
export interface Repeat {
  first: string;
  per: "person" | "round";
  most: number;
  brings: boolean;
}

/**
 * After this phase, `first` and all since it can be played anew: once for each person, or round after round.
 *
 * `brings`: whoever it is about brings a case of their own in it, so that everyone who has one is helped in turn.
 */
export interface RepeatAsked {
  first: string;
  per?: "person" | "round";
  most?: number;
  brings?: boolean;
}

/** The writer gives other words, by slip. */
export interface Rephrase {
  t: "rephrase";
  deck: string;
  slip: string;
  text: string;
}

/** What the case-bringer lets into the report. */
export interface ReportView {
  items: string[];
  names: boolean;
}

/** Lets the clock go on. */
export interface Resume {
  t: "resume";
  visit: number;
}

/** The facilitator ends the asking: what was allowed is opened, the rest is dropped. */
export interface Reveal {
  t: "reveal";
  deck: string;
}

export type Role = "facilitator" | "case-bringer" | "participant";

/**
 * Everyone has a turn, or passes. `order`: who comes when; `seconds`: per turn, 0 for as long as it takes.
 *
 * `bringer`: has a turn too; `hands`: who wants to say something beside it can raise a hand.
 */
export interface RoundSettings {
  t: "round";
  order: Order;
  seconds: number;
  bringer: boolean;
  hands: boolean;
}

/**
 * Everyone has a turn, or passes. `order`: who comes when; `seconds`: per turn, 0 for as long as it takes.
 *
 * `bringer`: has a turn too; `hands`: who wants to say something beside it can raise a hand.
 */
export interface RoundSettingsAsked {
  t: "round";
  order?: Order;
  seconds?: number;
  bringer?: boolean;
  hands?: boolean;
}

/**
 * The rounds of this visit: `turn` counts through all of them, `order` is of the latest; who passed is nowhere.
 *
 * The next one is who stands behind `now` in the order. Of a turn with a time: `deadline`, or paused `left`.
 */
export interface RoundView {
  turn: number;
  order: string[];
  hands: string[];
  now?: string;
  word?: string;
  deadline?: number;
  left?: number;
}

/** What the shared screen shows: nothing that is not said aloud in the room. */
export interface ScreenView {
  audience: "screen";
  session: SessionView;
  order: string[];
  people: Record<string, PersonView>;
  facilitator: string;
  lead?: LeadView;
  bringer?: string;
  duties?: DutiesView;
  phases: PhaseView[];
  visit?: VisitView;
  lap?: LapView;
  subgroups?: SubgroupsView;
  fishbowl?: FishbowlView;
  turned?: true;
  module?: string;
  favours?: Record<string, string>;
  question?: WordingView;
  shown?: Shown;
  agenda?: AgendaView;
  pile?: DeckStatus;
  pulse?: PulseView;
  round?: RoundView;
  floor?: string;
  record?: RecordView;
  invitation?: string;
}

/** A method's file: facts for choosing it, what it is called, and its phases. Texts in one language or more. */
export interface Script {
  $schema?: string | null;
  id: string;
  version: number;
  level: Level;
  smallest: number;
  largest: number;
  wants: Want[];
  needs?: Need[];
  duties?: Duty[];
  nl?: Titles | null;
  en?: Titles | null;
  de?: Titles | null;
  phase: ScriptPhase[];
  module?: ScriptModule[];
}

/** A module as it stands in the file, its texts under it. */
export interface ScriptModule {
  key: string;
  activities?: ActivityAsked[];
  nl?: ModuleTextsAsked | null;
  en?: ModuleTextsAsked | null;
  de?: ModuleTextsAsked | null;
}

/** A phase as it stands in the file: planned in minutes, its texts under it. */
export interface ScriptPhase {
  key: string;
  minutes: number;
  bringer: Bringer;
  group: Group;
  activities?: ActivityAsked[];
  module?: boolean;
  repeat?: RepeatAsked | null;
  nl?: PhaseTextsAsked | null;
  en?: PhaseTextsAsked | null;
  de?: PhaseTextsAsked | null;
}

/** The session's outside. `end`: when everything of it goes away; `texts`: of a group's own method, sealed. */
export interface SessionView {
  title: string;
  method: string;
  version: number;
  language: Language;
  leading: Leading;
  stage: Stage;
  end: number;
  texts?: string;
}

/** The facilitator sets an opened card aside, or takes it back in. */
export interface SetAside {
  t: "set_aside";
  card: string;
  aside: boolean;
}

/** A participant is not in the room with the others, or is. */
export interface SetRemote {
  t: "set_remote";
  remote: boolean;
}

/** The case-bringer shows a note to all that was private so far, or shows it with other words. */
export interface ShareNote {
  t: "share_note";
  id: string;
  text: string;
}

export type Shown = ShownQuestion | ShownCard;

/**
 * The card on the screen: the how-manieth of how many in its pile, by whom only if it is named.
 *
 * `phase`, `key`: which deck it is of.
 */
export interface ShownCard {
  t: "card";
  id: string;
  phase: number;
  key: string;
  by?: string;
  text: string;
  reworded?: true;
  n: number;
  of: number;
}

/** The question on the screen. */
export interface ShownQuestion {
  t: "question";
  id: string;
  by: string;
  text: string;
}

/** The facilitator shows one opened card or one question on the screen, or nothing. */
export interface Spotlight {
  t: "spotlight";
  item: string | null;
}

export type Stage = "waiting" | "running" | "closed";

/** Help for the facilitator when it stalls: what one notices, and a sentence to say aloud then. */
export interface Stall {
  when: string;
  say: string;
}

/**
 * The chair starts a round in that order. `turn`: the number of its first turn, counted through the visit.
 *
 * Whoever is not named comes at the end; only who starts it can stay out of it.
 */
export interface StartRound {
  t: "start_round";
  visit: number;
  turn: number;
  order: string[];
}

/** The case-bringer marks that an opened card strikes, or no longer. */
export interface Strike {
  t: "strike";
  card: string;
  strikes: boolean;
}

/** What a sub-group has of its own while it sits apart: a queue, and piles in the order of their opening. */
export interface SubgroupView {
  questions: QuestionsView;
  piles: string[];
  decks: Record<string, DeckView>;
}

/**
 * The circle parts into sub-groups of `size` or a little more for this phase.
 *
 * `bringer`: is in one too. Queue and named decks are each sub-group's own, anonymous decks stay the circle's.
 * `company`: by the seats, and whenever the phase comes back the `same`; each lap `new`, with as few as can be
 * who sat together before; so too, but one of each stays where they sit as the `hosts` of the tables; or the
 * sub-groups of before are `joined` into larger ones.
 */
export interface SubgroupsSettings {
  t: "subgroups";
  size: number;
  bringer: boolean;
  company: Company;
}

/**
 * The circle parts into sub-groups of `size` or a little more for this phase.
 *
 * `bringer`: is in one too. Queue and named decks are each sub-group's own, anonymous decks stay the circle's.
 * `company`: by the seats, and whenever the phase comes back the `same`; each lap `new`, with as few as can be
 * who sat together before; so too, but one of each stays where they sit as the `hosts` of the tables; or the
 * sub-groups of before are `joined` into larger ones.
 */
export interface SubgroupsSettingsAsked {
  t: "subgroups";
  size?: number;
  bringer?: boolean;
  company?: Company;
}

/** Who sits together. `order`: the sub-groups of this phase, none in most; `together`: all so far. */
export interface SubgroupsView {
  order: string[];
  together: Record<string, string[]>;
}

/** Takes a card back, by slip. `witness`: named when it was the writer's last card. */
export interface TakeBack {
  t: "take_back";
  deck: string;
  slip: string;
  rev: number;
  witness?: string | null;
}

/** `POST /api/pairings`: takes a pairing box, once. */
export interface TakeBox {
  session: string;
  box: string;
}

/** A participant takes the lead, since `of`, who has it, has been away for long enough; else as accepting it. */
export interface TakeLead {
  t: "take_lead";
  of: string;
  code: string;
  wrap: string;
  screen: string;
}

/** In a fishbowl: who is to sit inside and who outside; whoever is not named stays where they are. */
export interface TakePlaces {
  t: "take_places";
  visit: number;
  inner: string[];
  outer: string[];
}

/** The case-bringer tells the case in writing. */
export interface TellCase {
  t: "tell_case";
  story: string;
}

/** The case-bringer tells how it ended. */
export interface TellOutcome {
  t: "tell_outcome";
  outcome: string;
}

/** What the library shows of a method in one language, and what one needs to know to lead it. */
export interface Titles {
  name: string;
  summary: string;
  origin: string;
  minutes: string;
  fits: string;
  unfit: string;
  lead?: string[];
}

/** A phase that can stand before or after any method, told in one language. */
export interface ToldBookend {
  place: "before" | "after";
  phase: Phase;
  texts: PhaseTexts;
}

/** A method of the library, told in one language. */
export interface ToldMethod {
  method: Method;
  level: Level;
  smallest: number;
  largest: number;
  wants: Want[];
  needs: Need[];
  texts: MethodTexts;
}

/** The case-bringer turns back to the circle, or away again. */
export interface Turn {
  t: "turn";
  visit: number;
  away: boolean;
}

/** Takes an own shared note back. */
export interface UnshareNote {
  t: "unshare_note";
  id: string;
}

export type View = GroupView | GuestView | ScreenView;

/** The stay in a phase now. Running: `deadline`. Paused: `left` (seconds). */
export interface VisitView {
  n: number;
  phase: number;
  began: number;
  seconds: number;
  deadline?: number;
  left?: number;
  chair?: string;
  ready: ReadyView;
}

export type VoteStatus = "open" | "counted" | "too_few";

/** A ballot box; counts by proposal, only after closing and only from three ballots. */
export interface VoteView {
  deck: string;
  status: VoteStatus;
  counts?: Record<string, number>;
}

export type Want = "solution" | "question" | "self";

/** Who you are and all you may see. `wrap`: the sealed keys, for a recovered facilitator only. */
export interface Welcome {
  t: "welcome";
  view: View;
  own?: OwnView;
  seq: number;
  now: number;
  here: string[];
  away?: Away;
  wrap?: string;
}

/** Takes an own named card back before it is opened. */
export interface WithdrawCard {
  t: "withdraw_card";
  id: string;
}

/** Takes an own offered wording back. */
export interface WithdrawOffer {
  t: "withdraw_offer";
  id: string;
}

/** Takes the own case from the agenda. */
export interface WithdrawProposal {
  t: "withdraw_proposal";
  id: string;
}

/** Takes an own waiting or parked question out of the queue. */
export interface WithdrawQuestion {
  t: "withdraw_question";
  id: string;
}

/** The case-bringer words the key question anew; earlier wordings stay. */
export interface WordQuestion {
  t: "word_question";
  id: string;
  text: string;
}

/** One wording of the key question, and when it was given. */
export interface WordingView {
  id: string;
  text: string;
  at: number;
  phase: number;
}

/** Writes a card with one's name on an open named pile, or changes the own one; nobody else sees it yet. */
export interface WriteCard {
  t: "write_card";
  deck: string;
  id: string;
  text: string;
}

/** The scribe writes down a line of what is said, or changes one. */
export interface WriteLine {
  t: "write_line";
  id: string;
  text: string;
}

/** What the page knows: see sdm/living/data.py, which makes it. */
export interface Data {
  format: number;
  words: Record<string, any>;
  asks: Record<string, Ask>;
  roles: Role[];
  steps: { id: string; sections: Record<string, number | null>; own: boolean }[];
  record: Rec;
  options: { id: string; name: string }[];
  start: string;
  order: string;
  statements: { id: string; words: string; about: string[] }[];
  topics: Record<string, Topic>;
  tables: Table[];
  prompts: { id: string; words: string; mind: string }[];
  questions: string[];
}

export type Pair = [value: string, label: string];

export interface Ask {
  ask: string;
  more: string;
  choices: Pair[];
  parts: { field: string; ask: string; choices: Pair[] }[];
}

export interface Role {
  id: string;
  label: string;
  law: string[];
  matters: string;
  who: string;
  recorded_as: string;
}

export interface Topic {
  label: string;
  over?: string;
  standings?: Record<string, string>;
  cells?: Record<string, string>;
}

export interface Figure {
  outcome: string;
  option: string;
  group?: string;
  label: string;
  said: string;
  certainty?: string;
}

export interface Row {
  name: string;
  low?: number;
  high?: number;
  figures?: Figure[];
  standings?: Record<string, string>;
}

export interface Table {
  id: string;
  title: string;
  kind: "points" | "row" | "typed";
  valid_for: string;
  outcome: string | null;
  groups: { one_of: boolean; points: { label: string; points: number }[] }[];
  typed: { name: string; unit: string; lowest: number; highest: number } | null;
  rows: Row[];
}

/** A record as plain JSON: see sdm/preferences/record.py. */
export type Rec = Record<string, any>;

/** One entry of a list in a record. */
export type Entry = Record<string, any>;

/** What was put in to find a row: by group the point that holds, or what was typed or chosen. */
export interface Inputs {
  ticks: Record<string, number>;
  typed: string;
  row: number;
}

/** What somebody said on the page; empty where they said nothing. */
export interface Said {
  speaker: string;
  words: string;
  declined: boolean;
  goals: Entry[];
  tried: Entry[];
  other_conditions: Entry[];
  needs: Entry[];
  statements: Record<string, string>;
  own: Entry[];
  questions: Entry[];
  prompt: string;
  question: string;
  why: string;
  leaning: string;
  ready: string;
  role: string;
  support: string;
  wants_carer: boolean;
  carer: Record<string, string>;
  inputs: Record<string, Inputs>;
}

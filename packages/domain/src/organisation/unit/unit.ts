/** A body or unit (单位): one node of the tree from the province down to the section of an office. */

/** From the top of the tree to its leaves; a unit may lie under a unit, and a section under a section. */
export const unitLevels = ['province', 'city', 'county', 'unit', 'section'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export interface UnitContent {
  /** As documents write it in full, `云岭市教育局`. */
  name: string;
  level: UnitLevel;
  /** Null at the top. */
  parentId: string | null;
  /** A supervising body (监督单位): discipline, organisation, inspection office, audit. */
  supervising: boolean;
  /** Other names that documents use, former ones among them. */
  aliases: string[];
}

export type UnitState =
  | { status: 'absent' }
  | { status: 'active'; id: string; content: UnitContent; version: number }
  | {
      status: 'closed';
      id: string;
      content: UnitContent;
      /** Civil date from which the unit is no more. */
      closedOn: string;
      /** The unit that took over, where there is one. */
      successorId: string | null;
      version: number;
    };

/** A unit that works. */
export type ActiveUnit = Extract<UnitState, { status: 'active' }>;
/** A unit that is or was. */
export type KnownUnit = Extract<UnitState, { content: UnitContent }>;

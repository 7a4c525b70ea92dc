/** The tables of units and people as Kysely knows them; what each column means is said in `migrations/`. */

/** JSON text, written in canonical form. */
type Json = string;

export interface UnitsTable {
  id: string;
  version: number;
  status: string;
  name: string;
  level: string;
  parent_id: string | null;
  supervising: number;
  closed_on: string | null;
  registered_at: string;
  updated_at: string;
  head: string;
  state: Json;
}

export interface PeopleTable {
  id: string;
  version: number;
  status: string;
  name: string | null;
  registered_at: string;
  updated_at: string;
  head: string;
  state: Json;
}

export interface PostsTable {
  id: string;
  person_id: string;
  unit_id: string;
  title: string;
  is_head: number;
  held_from: string;
  held_to: string;
}

export interface RoleGrantsTable {
  id: string;
  person_id: string;
  post_id: string;
  unit_id: string;
  role: string;
  rectification_id: string | null;
  held_from: string;
  held_to: string;
}

export interface AppointmentsTable {
  id: string;
  person_id: string;
  administration: string;
  held_from: string;
  held_to: string;
}

export interface FindingHoldersTable {
  finding_key: number;
  party_id: string;
  role: string;
  rectification_id: string;
}

/** One row. */
export interface OrganisationHeadTable {
  writer: number;
  units_version: number;
}

export interface OrganisationTables {
  organisation_head: OrganisationHeadTable;
  units: UnitsTable;
  people: PeopleTable;
  posts: PostsTable;
  role_grants: RoleGrantsTable;
  appointments: AppointmentsTable;
  finding_holders: FindingHoldersTable;
}

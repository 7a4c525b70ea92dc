export { behind, whileOpen } from './at-once.js';
export { onEveryEngine, type TestEngine } from './engines.js';
export { attribution, obey, registered } from './fictions.js';
export { forgetSeals, rewriteEvents } from './forgery.js';
export { migrateAgain } from './migrate-again.js';
export { addTold, asIf, dueOn, type ToldLedger, type ToldPerson, toldLedger } from './notify.js';
export { postgresBinaries } from './postgres-binaries.js';
export { type PostgresDatabases, postgresDatabases } from './postgres-databases.js';
export { type PostgresServer, startPostgres } from './postgres-server.js';

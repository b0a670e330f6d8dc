/** What changed from one extract or year to another, as tables: the room's public names. */
export { changeTables, type ChangeTablesInput } from './change-tables';
export { personChangeTable } from './person-table';

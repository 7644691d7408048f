import type { TableShape } from '@libs/model';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/**
 * The entity of a declared table: its properties are its columns in camel case. It is a class and no `EntitySchema`, because
 * TypeORM builds the two apart and finds no foreign key from one to the other.
 */
export function declaredEntity({ name, columns, primary, foreign, checks, indexes }: TableShape) {
  const entity = class {
    [column: string]: unknown;
  };
  Object.defineProperty(entity, 'name', { value: name });
  Entity(name)(entity);
  for (const column of columns) {
    const isKey = primary.includes(column.name);
    const decorate = Column({
      name: column.name,
      type: column.type,
      array: column.array,
      nullable: column.nullable,
      ...(column.default === null ? {} : { default: column.default }),
      ...(isKey ? { primary: isKey, primaryKeyConstraintName: `${name}_pk` } : {}),
    });
    decorate(entity.prototype, propertyName(column.name));
  }
  for (const { name, check } of checks) Check(name, check)(entity);
  for (const { name, column, table } of foreign)
    ForeignKey(table, { name })(entity.prototype, propertyName(column));
  for (const { name, columns, unique = false, where } of indexes) {
    const options = { unique, ...(where === undefined ? {} : { where }) };
    Index(name, columns.map(propertyName), options)(entity);
  }
  return entity;
}

function propertyName(column: string): string {
  return column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

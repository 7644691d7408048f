declare module 'virtual:messages/*' {
  type Values = Readonly<Record<string, string | number>>;
  type Catalogue = Readonly<Record<string, string | ((values: Values) => string)>>;
  const loaders: Readonly<
    Record<import('@libs/vocabulary').Language, () => Promise<{ readonly default: Catalogue }>>
  >;
  export default loaders;
}

declare module 'virtual:messages/*' {
  const messages: Readonly<
    Record<string, string | ((values: Readonly<Record<string, string | number>>) => string)>
  >;
  export default messages;
}

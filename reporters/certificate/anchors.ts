/** Element id of a go-live rule. */
export const ruleAnchor = (rule: string) => `rule-${rule}`;

/** Element id of a section. */
export const sectionAnchor = (section: string) => `section-${section}`;

/** Returns the link to an element id. */
export const hrefTo = (anchor: string) => `#${encodeURIComponent(anchor)}`;

/** What the list of requirements may be narrowed to; every key is also a key of the page's address. */
export interface RowFilter {
  readonly outcome?: string;
  readonly system?: string;
  readonly operation?: string;
  readonly family?: string;
  readonly level?: string;
  readonly blame?: string;
  readonly evidence?: string;
  readonly q?: string;
}

/** Returns the address of the list, narrowed; the page's script reads it. */
export const filterHref = (filter: RowFilter) => `#${new URLSearchParams({ ...filter })}`;

/** Returns the address of one row, whatever the list is narrowed to; `key` is `<operation>/<requirement>`. */
export const rowHref = (key: string) => `#${new URLSearchParams({ row: key })}`;

/** Returns the address of one exchange. */
export const exchangeHref = (id: string) => `#${new URLSearchParams({ exchange: id })}`;

/** Makes the HTML of an entry's page a part of the whole plan: its ids begin with `id`, its headings go down by `levels`, its tables say `title`. */
export type Relocate = (html: string, id: string, levels: number, title?: string) => string;

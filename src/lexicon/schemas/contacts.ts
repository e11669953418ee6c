import { z } from 'zod';

/** Kinds of contact by the words that tell them: `data/en/contacts.yml`. */
export const contactsSchema = z.record(z.string(), z.array(z.string()).min(1));
export type Contacts = z.infer<typeof contactsSchema>;

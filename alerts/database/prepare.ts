import { pristine } from './pristine';

// Run before a demo, whose thirty seconds would otherwise be spent on the first start of a database.
await pristine();
process.exit(0);
